import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUNS } from '../alternate.ts';
import { runJob, type JobResult } from '../job.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { unitDocx } from '../samples/unit-docx.ts';

const UNITS = 500;
const ROWS = 20;

/** 500 units' files of 20 rows, read and folded in one process, its start included in the memory. */
export async function measure(): Promise<readonly Row[]> {
	const folder = await writeUnits();
	const taken: JobResult[] = [];
	for (let run = 0; run < RUNS; run++) taken.push(await runJob('fold-units', folder));
	rmSync(folder, { recursive: true });
	const short = taken.find(({ count }) => count !== UNITS * ROWS);
	if (short) throw new Error(`folded ${short.count} of ${UNITS * ROWS} rows`);
	const seconds = taken.map(({ milliseconds }) => milliseconds / 1000);
	const megabytes = taken.map((result) => result.megabytes);
	return [
		judge({ name: '500 units’ .docx of 20 rows, read and folded', unit: 's', ratioIs: 'ours', op: '<=', must: 10, beyond: 4 }, seconds, null),
		judge({ name: '500 units’ .docx of 20 rows: memory', unit: 'MB', ratioIs: 'ours', op: '<=', must: 400, beyond: null }, megabytes, null)
	];
}

async function writeUnits(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	for (let unit = 0; unit < UNITS; unit++) writeFileSync(join(folder, `don-vi-${String(unit).padStart(3, '0')}.docx`), await unitDocx(unit, ROWS));
	return folder;
}
