import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { milliseconds, RUNS } from '../alternate.ts';
import { runJob } from '../job.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';
import { corpusFiles, longestOf } from '../samples/corpus.ts';

const kheo = join(import.meta.dirname, '..', '..', 'app', 'bin', 'kheo.mjs');

/**
 * Real documents as they are found, read and checked: all of them by one `kheo read`, its start and its printed JSON included, and the
 * longest in that same company. No row where the documents are not beside the checkout.
 */
export async function measure(): Promise<readonly Row[]> {
	const files = corpusFiles();
	if (files.length === 0) return [];
	const longest = longestOf(files);
	const others = files.filter((file) => file !== longest);
	const [all, one]: [number[], number[]] = [[], []];
	for (let run = 0; run < RUNS; run++) {
		all.push((await milliseconds(() => readAll(files))) / 1000);
		one.push((await runJob('read-texts', longest, ...others)).milliseconds);
	}
	const claim = { ratioIs: 'ours', op: '<=' } as const;
	return [
		judge({ ...claim, name: `${files.length} real documents by one kheo read, start included`, unit: 's', must: 2, beyond: 1 }, all, null),
		judge({ ...claim, name: 'the one of 100,000 characters, read among them', unit: 'ms', must: 200, beyond: null }, one, null)
	];
}

function readAll(files: readonly string[]): void {
	const { status, stdout, stderr } = spawnSync(process.execPath, [kheo, 'read', '--json', ...files], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	const readings = stdout.split('"schema":"kheo.reading/1"').length - 1;
	if (status !== 0 || readings !== files.length) throw new Error(`kheo read ended with ${status}, ${readings} readings: ${stderr}`);
}
