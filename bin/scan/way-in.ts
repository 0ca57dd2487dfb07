/** Signs in as a browser's form does; the cookies of the session, as a header says them. */
export async function cookiesOf(address: string, username: string, password: string): Promise<string> {
	const origin = new URL(address).origin;
	const answer = await fetch(`${origin}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ username, password })
	});
	const cookies = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
	if (answer.status !== 303 || cookies.length === 0) throw new Error(`${username} could not sign in: ${answer.status}`);
	return cookies.join('; ');
}
