import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, type Ended } from './program.ts';
import { failed, passed, skipped, type Outcome, type Step } from './step.ts';

/** The readings of real documents reach their minimum against labels made by hand. The documents stand beside the checkout, not in it. */
export const casesStep: Step = { name: 'readings of real documents', run: judge };

const corpus = join('..', 'shared', 'corpus');

async function judge(): Promise<Outcome> {
	const ended = await scoreReadings();
	if (ended === null) return skipped(`no ${corpus} here`);
	return ended.code === 0 ? passed(lastLine(ended)) : failed(ended.output);
}

/** Runs the corpus' own program on what `kheo read` says; null where there is no corpus. */
export async function scoreReadings(): Promise<Ended | null> {
	const program = join(root, corpus, 'score.mjs');
	if (!existsSync(program)) return null;
	const read = [process.execPath, join(root, 'app', 'bin', 'kheo.mjs'), 'read', '--json'];
	return run(process.execPath, [program, '--min', '--', ...read]);
}

function lastLine({ output }: Ended): string {
	return output.trimEnd().split('\n').at(-1) ?? '';
}
