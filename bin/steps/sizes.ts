import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';
import { trackedFiles } from './tracked-files.ts';

/** STYLE.md, size: a file is at most 250 lines, a file of tests 300. Median and 95th percentile are shown, not judged. */
export const sizesStep: Step = { name: 'sizes', run: measure };

type Size = { readonly path: string; readonly lines: number };

async function measure(): Promise<Outcome> {
	const sources = (await trackedFiles()).filter((path) => /\.(ts|mjs|cjs|svelte|sql|css)$/.test(path));
	const sizes = sources.map((path) => ({ path, lines: countLines(path) }));
	const over = sizes.filter(({ path, lines }) => lines > limitOf(path));
	if (over.length > 0) return failed(over.map(({ path, lines }) => `${path}: ${lines} lines`).join('\n'));
	return passed(describe(sizes));
}

function countLines(path: string): number {
	return readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length;
}

function limitOf(path: string): number {
	return /\.(test|spec)\.ts$/.test(path) ? 300 : 250;
}

function describe(sizes: readonly Size[]): string {
	const lines = sizes.map((size) => size.lines).toSorted((a, b) => a - b);
	const at = (share: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
	return `${lines.length} files, median ${at(0.5)}, 95 % ≤ ${at(0.95)}, longest ${lines.at(-1) ?? 0}`;
}
