import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeRegister } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { convertToAll } from '../../documents/formats/convert.ts';
import { alternate, milliseconds } from '../alternate.ts';
import { runJob, type JobResult } from '../job.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { bigRegister } from '../samples/big-register.ts';

const RUNS = 3;

/** A thousand rows on tagged pages, against LibreOffice setting the same Word file; ten thousand with `--long`, which LibreOffice never ended. */
export async function measure(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	const word = join(folder, 'register.docx');
	writeFileSync(word, writeDocx(composeRegister(bigRegister(1000))));
	const taken = await alternate(
		async () => (await runJob('write-register-pdf', '1000', join(folder, 'ours.pdf'))).milliseconds,
		() => milliseconds(() => convertToAll([word], join(folder, 'theirs'), ['pdf'])),
		RUNS
	);
	const rows = [
		judge(
			{ name: 'a register of 1,000 rows to tagged PDF/A: LibreOffice from the .docx', unit: 'ms', ratioIs: 'peer/ours', op: '>=', must: 10, beyond: 20 },
			taken.ours,
			taken.peer
		)
	];
	const long = process.argv.includes('--long') ? await tenThousand(join(folder, 'long.pdf')) : [];
	rmSync(folder, { recursive: true });
	return [...rows, ...long];
}

async function tenThousand(out: string): Promise<readonly Row[]> {
	const results: JobResult[] = [];
	for (let run = 0; run < RUNS; run++) results.push(await runJob('write-register-pdf', '10000', out));
	return [
		judge(
			{ name: 'a register of 10,000 rows to PDF', unit: 'ms', ratioIs: 'ours', op: '<=', must: 6000, beyond: 3000 },
			results.map(({ milliseconds: taken }) => taken),
			null
		),
		judge(
			{ name: 'a register of 10,000 rows to PDF: memory', unit: 'MB', ratioIs: 'ours', op: '<=', must: 1200, beyond: 600 },
			results.map(({ megabytes }) => megabytes),
			null
		)
	];
}
