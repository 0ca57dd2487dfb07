import type { Finished } from './step.ts';

const LINES_SHOWN = 150;

/** What broke, then the last line of every run: `N passed, N failed, N skipped`. Ends with 1 when anything failed. */
export function summarise(finished: readonly Finished[]): never {
	const sum = (key: 'passed' | 'failed' | 'skipped') => finished.reduce((total, step) => total + step[key], 0);
	const broken = finished.filter((step) => step.failed > 0);
	for (const step of broken) console.log(`\n── ${step.name}\n${shorten(step.output)}`);
	if (broken.length > 0) console.log(`\nfailing: ${broken.map(({ name }) => name).join(', ')}`);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
	process.exit(broken.length > 0 ? 1 : 0);
}

function shorten(output: string): string {
	const lines = output.trim().split('\n');
	if (lines.length <= LINES_SHOWN) return lines.join('\n');
	return [...lines.slice(0, LINES_SHOWN), `… and ${lines.length - LINES_SHOWN} more lines`].join('\n');
}
