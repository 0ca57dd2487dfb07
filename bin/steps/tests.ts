import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, runTool } from './program.ts';
import { failed, type Outcome, type Step } from './step.ts';

type Report = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number; readonly success: boolean };

/** One ring of tests. It counts tests, not files; a ring that cannot start, or has no test, fails. */
export function testsStep(name: string, project: 'rules' | 'formats' | 'use-cases' | 'journeys', of: PartOf = {}): Step {
	return { name, run: () => runRing(project, of) };
}

/** Only the files whose names hold one of these words, and with what in the environment. */
type PartOf = { readonly words?: readonly string[]; readonly env?: Readonly<Record<string, string>> };

/** A journey waits more than it works: three share two cores. */
const workers: Readonly<Record<string, readonly string[]>> = { journeys: ['--maxWorkers=150%'] };

async function runRing(project: string, { words = [], env = {} }: PartOf): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-tests-'));
	const file = join(folder, 'report.json');
	const reports = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	const ended = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...(workers[project] ?? []), ...reports, ...words], '.', env);
	const outcome = outcomeOf(ended, readReport(file));
	rmSync(folder, { recursive: true });
	return outcome;
}

function outcomeOf({ code, output }: Ended, report: Report | null): Outcome {
	if (report === null) return failed(output);
	const broke = code === 0 ? 0 : Math.max(1, report.numFailedTests);
	return { passed: report.numPassedTests, failed: broke, skipped: report.numPendingTests, output, note: `${report.numPassedTests} tests` };
}

function readReport(file: string): Report | null {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return null;
	}
}
