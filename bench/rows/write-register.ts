import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alternate, RUNS } from '../alternate.ts';
import { runJob, type JobResult } from '../job.ts';
import { judge, median } from '../judge.ts';
import type { Row } from '../row.ts';

const ROWS = '10000';

/** 10,000 rows to a .docx, by us and by the `docx` library. Beyond: three times the deflating of the same XML, which no writer can avoid. */
export async function measure(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	const out = join(folder, 'ours.docx');
	const taken = await alternate(
		() => runJob('write-register-ours', ROWS, out),
		() => runJob('write-register-docx-library', ROWS, join(folder, 'peer.docx'))
	);
	const deflating = await times(() => runJob('deflate-register', out));
	rmSync(folder, { recursive: true });
	const [ours, peer] = [taken.ours.map(({ milliseconds }) => milliseconds), taken.peer.map(({ milliseconds }) => milliseconds)];
	const beyond = median(peer) / (3 * median(deflating));
	return [
		judge({ name: 'write a register .docx of 10,000 rows: docx library', unit: 'ms', ratioIs: 'peer/ours', op: '>=', must: 8, beyond }, ours, peer),
		judge({ name: 'write a register .docx of 10,000 rows: memory', unit: 'MB', ratioIs: 'ours', op: '<=', must: 200, beyond: null }, memory(taken.ours), null)
	];
}

async function times(job: () => Promise<JobResult>): Promise<number[]> {
	const taken: number[] = [];
	for (let run = 0; run < RUNS; run++) taken.push((await job()).milliseconds);
	return taken;
}

function memory(results: readonly JobResult[]): number[] {
	return results.map(({ megabytes }) => megabytes);
}
