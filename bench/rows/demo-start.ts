import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../bin/tasks/start-demo.ts';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';
import { milliseconds, RUNS } from '../alternate.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';

/** From the command to the first page, when everything is installed, built and loaded. */
export async function measure(): Promise<readonly Row[]> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	await firstPage(dataFolder);
	const taken: number[] = [];
	for (let run = 0; run < RUNS; run++) taken.push((await firstPage(dataFolder)) / 1000);
	rmSync(dataFolder, { recursive: true, force: true });
	return [judge({ name: 'npm run demo, second time, to the first page', unit: 's', ratioIs: 'ours', op: '<=', must: 10, beyond: 4 }, taken, null)];
}

async function firstPage(dataFolder: string): Promise<number> {
	const port = await freePort('127.0.0.1', 0);
	let stop = async () => {};
	const taken = await milliseconds(async () => {
		const demo = await startDemo(dataFolder, port);
		stop = demo.stop;
		const { status } = await fetch(demo.address);
		if (status !== 200) throw new Error(`the first page answered ${status}`);
	});
	await stop();
	return taken;
}
