import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternate } from '../alternate.ts';
import { runJob, type JobResult } from '../job.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';

const ROWS = 10_000;

/** A .docx of 10,000 rows, written by the `docx` library so that it favours nobody, read by us and by mammoth. */
export async function measure(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	const path = join(folder, 'register.docx');
	await runJob('write-register-docx-library', String(ROWS), path);
	const taken = await alternate(
		() => allRows('read-register-ours', path),
		() => allRows('read-register-mammoth', path)
	);
	rmSync(folder, { recursive: true });
	return [
		judge(
			{ name: 'read a .docx of 10,000 rows: mammoth', unit: 'ms', ratioIs: 'peer/ours', op: '>=', must: 4, beyond: 8 },
			times(taken.ours),
			times(taken.peer)
		),
		judge({ name: 'read a .docx of 10,000 rows: memory', unit: 'MB', ratioIs: 'ours', op: '<=', must: 400, beyond: 150 }, memory(taken.ours), null)
	];
}

async function allRows(job: string, path: string): Promise<JobResult> {
	const result = await runJob(job, path);
	if (result.count !== ROWS) throw new Error(`${job} read ${result.count} of ${ROWS} rows`);
	return result;
}

function times(results: readonly JobResult[]): number[] {
	return results.map(({ milliseconds }) => milliseconds);
}

function memory(results: readonly JobResult[]): number[] {
	return results.map(({ megabytes }) => megabytes);
}
