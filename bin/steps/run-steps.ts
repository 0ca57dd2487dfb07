import { performance } from 'node:perf_hooks';
import { failed, type Finished, type Step } from './step.ts';

/** Runs the steps in their order, at most `atOnce` at a time, printing a line as each one ends. */
export async function runSteps(steps: readonly Step[], atOnce = 2): Promise<Finished[]> {
	const waiting = [...steps];
	const finished: Finished[] = [];
	await Promise.all(Array.from({ length: atOnce }, () => work(waiting, finished)));
	return finished;
}

async function work(waiting: Step[], finished: Finished[]): Promise<void> {
	for (let step = waiting.shift(); step; step = waiting.shift()) {
		const ended = await timed(step);
		finished.push(ended);
		console.log(line(ended));
	}
}

async function timed(step: Step): Promise<Finished> {
	const start = performance.now();
	const outcome = await step.run().catch((error: unknown) => failed(String(error)));
	return { ...outcome, name: step.name, seconds: (performance.now() - start) / 1000 };
}

function line({ name, seconds, note, ...counts }: Finished): string {
	const word = counts.failed > 0 ? 'FAIL' : counts.passed > 0 ? 'ok' : 'skip';
	return `${word.padEnd(5)}${name.padEnd(26)}${seconds.toFixed(1).padStart(6)} s  ${note ?? ''}`.trimEnd();
}
