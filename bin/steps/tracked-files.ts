import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './program.ts';

/** Files git knows or would add, relative to the checkout, with forward slashes. */
export async function trackedFiles(): Promise<string[]> {
	const { code, output } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
	if (code !== 0) throw new Error(`git ls-files: ${output}`);
	return output.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}
