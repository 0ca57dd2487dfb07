import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { provision, type DatabaseUrls } from '../../app/src/lib/server/postgres/roles.ts';
import { startApps } from '../cluster/apps.ts';
import { databasePort, startBalancer, webPort } from '../cluster/balancer.ts';
import { makeReturn, versionsNow } from '../cluster/installation.ts';
import { hostAddress, makeNetwork, removeNetwork, type Place } from '../cluster/network.ts';
import { killNode, startNodes, startPatroni, untilWhole } from '../cluster/nodes.ts';
import { superPassword } from '../cluster/patroni-settings.ts';
import { startWriters, type Writers } from '../cluster/writers.ts';
import { judge } from '../judge.ts';
import type { Row } from '../row.ts';

const kills = 5;
const quiet = 5000;
const secrets = { KHEO_SECRET: 'the secret of the cluster of the bench', KHEO_MASTER_KEY: 'the master key of the cluster of the bench' };

/**
 * With `--long`, as root, on Debian with patroni, etcd-server, haproxy and postgresql-15: three Postgres under Patroni, two `kheo serve`, fifty writes a second
 * by HTTP, and the primary killed five times.
 */
export async function measure(): Promise<readonly Row[]> {
	if (!process.argv.includes('--long')) return [];
	const folder = mkdtempSync(join(tmpdir(), 'kheo-cluster-'));
	chmodSync(folder, 0o755);
	makeNetwork();
	const balancer = startBalancer(folder);
	try {
		startNodes(folder, ownerOfPostgres());
		console.error(`bench: the primary is ${(await untilWhole()).name}`);
		return await withInstallation(folder);
	} finally {
		balancer.stop();
		removeNetwork();
		if (process.env['KHEO_KEEP_CLUSTER']) console.error(`bench: kept ${folder}`);
		else rmSync(folder, { recursive: true, force: true });
	}
}

async function withInstallation(folder: string): Promise<readonly Row[]> {
	Object.assign(process.env, secrets);
	const urls = await provision(`postgres://postgres:${superPassword}@${hostAddress}:${databasePort}/postgres`, folder);
	const apps = await startApps(urls, { ...secrets, KHEO_DATA: join(folder, 'kheo') }, folder);
	try {
		return await killed(urls, folder);
	} finally {
		await apps.stop();
	}
}

async function killed(urls: DatabaseUrls, folder: string): Promise<readonly Row[]> {
	const { target, agencyId } = await makeReturn(urls.appUrl, `http://127.0.0.1:${webPort}`, 50);
	const writers = startWriters(target);
	const outages: number[] = [];
	for (let kill = 1; kill <= kills; kill += 1) {
		await sleep(quiet);
		const primary = await untilWhole();
		const ended = killNode(primary);
		const at = Date.now();
		outages.push(await outageAfter(writers, at));
		console.error(
			`bench: kill ${kill}: ${primary.name} (${ended} processes), writes again after ${outages.at(-1)?.toFixed(1)} s, load ${loadavg()[0]?.toFixed(1)}`
		);
		await rejoin(primary, folder);
	}
	await sleep(quiet);
	await writers.stop();
	return rowsOf(writers, outages, await missing(urls, agencyId, writers));
}

/** Seconds from the kill to the first write that was taken after one had failed. */
async function outageAfter({ answers }: Writers, killedAt: number): Promise<number> {
	for (const end = Date.now() + 90_000; Date.now() < end; await sleep(100)) {
		const since = answers.filter(({ at }) => at > killedAt);
		const failed = since.find(({ ok }) => !ok);
		const again = failed && since.find(({ ok, sentAt }) => ok && sentAt > failed.sentAt && sentAt > killedAt + 500);
		if (again) return (again.at - killedAt) / 1000;
	}
	throw new Error('nothing was written for ninety seconds after a kill');
}

async function rejoin(place: Place, folder: string): Promise<void> {
	startPatroni(place, folder);
	await untilWhole();
}

async function missing({ appUrl }: DatabaseUrls, agencyId: string, { acknowledged, lost }: Writers): Promise<string[]> {
	const standing = await versionsNow(appUrl, agencyId);
	const gone = [...acknowledged].filter(([row, version]) => (standing.get(row) ?? 0) < version);
	return [...lost, ...gone.map(([row, version]) => `${row}: acknowledged ${version}, stands at ${standing.get(row)}`)];
}

function rowsOf({ answers }: Writers, outages: readonly number[], lost: readonly string[]): Row[] {
	const failed = answers.filter(({ ok }) => !ok);
	const kinds = Object.entries(Object.groupBy(failed, ({ what }) => what)).map(([what, all]) => `${what}: ${all?.length}`);
	console.error(
		`bench: ${answers.length} requests, ${failed.length} failed (${kinds.join(', ')}); outages ${outages.map((one) => one.toFixed(1)).join(', ')} s`
	);
	for (const one of lost) console.error(`bench: LOST ${one}`);
	const claim = { ratioIs: 'ours', op: '<=', beyond: null } as const;
	return [
		judge({ ...claim, name: `fail-over of the primary, median of ${kills} kills at 50 writes/s`, unit: 's', must: 20, beyond: 10 }, outages, null),
		judge({ ...claim, name: 'fail-over of the primary, the longest', unit: 's', must: 30 }, [Math.max(...outages)], null),
		judge({ ...claim, name: 'acknowledged writes lost', unit: 'writes', must: 0 }, [lost.length], null),
		judge({ ...claim, name: 'requests that failed with 500', unit: 'requests', must: 0 }, [failed.filter(({ what }) => what.startsWith('500')).length], null)
	];
}

function ownerOfPostgres() {
	const id = (which: string) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}
