import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { milliseconds, RUNS } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { planDocx } from '../samples/plan-docx.ts';

const kheo = join(import.meta.dirname, '..', '..', 'app', 'bin', 'kheo.mjs');

/** The whole wait at the command line: process start, 30 pages read, JSON printed. */
export async function measure(): Promise<readonly Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	const file = join(folder, 'plan.docx');
	writeFileSync(file, await planDocx());
	const taken: number[] = [];
	for (let run = 0; run <= RUNS; run++) taken.push(await milliseconds(() => read(file)));
	rmSync(folder, { recursive: true });
	return [judge({ name: 'kheo read of 30 pages, start included', unit: 'ms', ratioIs: 'ours', op: '<=', must: 1000, beyond: 500 }, taken.slice(1), null)];
}

function read(file: string): void {
	const { status, stdout, stderr } = spawnSync(process.execPath, [kheo, 'read', file, '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	if (status !== 0 || !stdout.includes('kheo.reading/1')) throw new Error(`kheo read ended with ${status}: ${stderr}`);
}
