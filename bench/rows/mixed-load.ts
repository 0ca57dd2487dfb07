import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { withPostgres } from '../agencies/prepare.ts';
import { judge } from '../judge.ts';
import { percentile, work } from '../load/run.ts';
import { startLoaded, type Site } from '../load/site.ts';
import type { Row } from '../row.ts';

const atOnce = 90;
const pauseMilliseconds = 2000;
const seconds = 60;
const few = 1000;
const many = 10_000;
const hurrying = 16;

/** With `--long`: five hundred people signed in, ninety at once at what each role does in a working hour, each pausing about two seconds; then what ten thousand such requests leave in memory. */
export async function measure(): Promise<readonly Row[]> {
	if (!process.argv.includes('--long')) return [];
	return withPostgres(['shared_buffers=512MB'], async (superUrl, folder) => {
		const site = await startLoaded(superUrl, folder);
		try {
			console.error(`bench: ${site.seats.length} signed in, load ${loadavg()[0]?.toFixed(1)}`);
			const load = await loadRows(site);
			return [...load, ...(await memoryRows(site))];
		} finally {
			await site.apps.stop();
		}
	});
}

async function loadRows({ place, seats }: Site): Promise<Row[]> {
	const end = Date.now() + seconds * 1000;
	const times = await work(place, seats, atOnce, pauseMilliseconds, () => Date.now() > end);
	const done = [...times.values()].reduce((sum, { length }) => sum + length, 0);
	console.error(`bench: ${(done / seconds).toFixed(0)} requests a second, load ${loadavg()[0]?.toFixed(1)}`);
	return [...times].map(([name, taken]) => {
		console.error(
			`bench: ${name}: ${taken.length} ×, p50 ${percentile(taken, 0.5).toFixed(0)} ms, p95 ${percentile(taken, 0.95).toFixed(0)} ms, p99 ${percentile(taken, 0.99).toFixed(0)} ms`
		);
		const row = judge(
			{ name: `500 signed in, 90 at once: ${name}, p95`, unit: 'ms', ratioIs: 'ours', op: '<=', must: 500, beyond: 200 },
			[percentile(taken, 0.95)],
			null
		);
		return { ...row, runs: taken.length };
	});
}

async function memoryRows({ place, seats, apps }: Site): Promise<Row[]> {
	const [server = 0] = apps.pids;
	await work(place, seats, hurrying, 0, (done) => done >= few);
	const before = await settled(server);
	await work(place, seats, hurrying, 0, (done) => done >= many - few);
	const after = await settled(server);
	console.error(`bench: memory ${before.toFixed(0)} MB after ${few}, ${after.toFixed(0)} MB after ${many}, load ${loadavg()[0]?.toFixed(1)}`);
	const name = `server after ${many} mixed requests`;
	return [
		judge({ name: `${name}: itself after ${few}`, unit: 'MB', ratioIs: 'ours/peer', op: '<=', must: 1.1, beyond: null }, [after], [before]),
		judge({ name: `${name}: memory`, unit: 'MB', ratioIs: 'ours', op: '<=', must: 400, beyond: 250 }, [after], null)
	];
}

/** What the process holds five seconds after its last answer. */
async function settled(pid: number): Promise<number> {
	await sleep(5000);
	return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
