/** Signs in as a browser without scripts does, with a plain form; gives the session's cookie. */
export async function sessionOf(address: string, username: string, password: string | undefined): Promise<string> {
	const answer = await fetch(`${address}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { accept: 'text/html', origin: address },
		body: new URLSearchParams({ username, password: password ?? '' })
	});
	if (answer.status !== 303) throw new Error(`${username} is not signed in: ${answer.status}`);
	return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}
