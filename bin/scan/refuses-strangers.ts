import type { Found } from './wapiti.ts';

/** Those forms among what was found that take what a page of another site posts; none should. */
export async function refusesStrangers(address: string, found: readonly Found[]): Promise<string[]> {
	const { origin } = new URL(address);
	const paths = [...new Set(found.filter(({ method }) => method === 'POST').map(({ path }) => path))];
	const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' };
	const answers = await Promise.all(paths.map((path) => fetch(`${origin}${path}`, { method: 'POST', redirect: 'manual', headers, body: 'a=b' })));
	return paths.filter((_, index) => answers[index]?.status !== 403);
}
