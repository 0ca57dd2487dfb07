import { run } from '../steps/program.ts';

export type Target = { readonly address: string; readonly data?: string };

/** What sqlmap says of each target where it found a way into the database. */
export async function sqlmap(targets: readonly Target[]): Promise<string[]> {
	const found: string[] = [];
	for (const { address, data } of targets) {
		const form = data === undefined ? [] : ['--data', data];
		const args = [
			'-u',
			address,
			...form,
			'--batch',
			'--level',
			'2',
			'--risk',
			'2',
			'--dbms',
			'PostgreSQL',
			'--flush-session',
			'--ignore-code',
			'401',
			'--disable-coloring'
		];
		const { output } = await run('sqlmap', args);
		if (!output.includes('do not appear to be injectable')) found.push(`${address}\n${output.slice(-2000)}`);
	}
	return found;
}
