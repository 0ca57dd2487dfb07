import type { Finished } from './step.ts';

/** The last line of every run: `N passed, N failed, N skipped`. Ends with 1 when anything failed. */
export function summarise(finished: readonly Finished[]): never {
	const sum = (key: 'passed' | 'failed' | 'skipped') => finished.reduce((total, step) => total + step[key], 0);
	const broken = finished.filter((step) => step.failed > 0).map((step) => step.name);
	if (broken.length > 0) console.log(`\nfailing: ${broken.join(', ')}`);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
	process.exit(broken.length > 0 ? 1 : 0);
}
