import { closeSync, openSync, statSync, truncateSync, existsSync, chownSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { keptSecret } from '../kept-secret.ts';
import { StartRefusal } from '../start-refusal.ts';
import { freePort } from './free-port.ts';
import { launch } from './launcher.ts';
import { leaveOwnership, ownedPort, takeOwnership } from './owner.ts';
import type { Place } from './place.ts';
import { keepRunning } from './keep-running.ts';
import { dropLock, postmasterOf, type Postmaster } from './postmaster.ts';
import { markOf } from './processes.ts';

export type RunningServer = { readonly superUrl: string; stop(): Promise<void> };

const patience = 20_000;
const zombiePatience = 10_000;

/** Attaches to the cluster's living server or starts one; rides out a killed server's zombie and a stranger's process number. */
export async function startServer(place: Place, extra: readonly string[] = []): Promise<RunningServer> {
	return running(place, await untilAnswering(place, extra), extra);
}

async function untilAnswering(place: Place, extra: readonly string[]): Promise<Postmaster> {
	const began = Date.now();
	while (Date.now() - began < patience) {
		const state = postmasterOf(place.cluster);
		if (state.kind === 'stale' || (state.kind === 'zombie' && Date.now() - began > zombiePatience)) dropLock(place.cluster);
		else if (state.kind === 'none') await spawnServer(place, extra);
		else if (state.kind === 'alive' && (await answersQueries(urlOf(place, state)))) return state;
		await sleep(100);
	}
	throw new StartRefusal('postgres.does-not-start', place.log);
}

async function spawnServer(place: Place, extra: readonly string[]): Promise<void> {
	const port = ownedPort(place.dataFolder) ?? (await freePort('127.0.0.1'));
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'max_connections=100', 'autovacuum_naptime=20s', ...extra];
	const log = openLog(place);
	const server = launch(place.mode, place.binaries.postgres, ['-D', place.cluster, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
		stdio: ['ignore', log, log],
		detached: true
	});
	closeSync(log);
	server.unref();
	const ended = new Promise<void>((done) => server.once('exit', () => done()).once('error', () => done()));
	await Promise.race([ended, untilLocked(place)]);
}

/** The lock file with its port line appears before the server answers; from then on the loop above waits for it. */
async function untilLocked(place: Place): Promise<void> {
	for (let tries = 0; tries < 100; tries += 1) {
		const state = postmasterOf(place.cluster);
		if (state.kind === 'alive' && state.port > 0) return;
		await sleep(20);
	}
}

function openLog(place: Place): number {
	if (existsSync(place.log) && statSync(place.log).size > 10_000_000) truncateSync(place.log);
	const log = openSync(place.log, 'a', 0o600);
	if (place.mode === 'nobody') chownSync(place.log, 65534, 65534);
	return log;
}

function running(place: Place, postmaster: Postmaster, extra: readonly string[]): RunningServer {
	const superUrl = urlOf(place, postmaster);
	if (!takeOwnership(place.dataFolder, postmaster.port)) return { superUrl, stop: async () => undefined };
	const watch = keepRunning(place, () => untilAnswering(place, extra));
	const stop = async () => {
		await watch.end();
		await stopServer(place);
	};
	return { superUrl, stop };
}

/** SIGINT is the fast stop: sessions are ended, everything is written, nothing needs recovery. */
async function stopServer(place: Place): Promise<void> {
	const state = postmasterOf(place.cluster);
	if (state.kind === 'alive') process.kill(state.pid, 'SIGINT');
	while (state.kind === 'alive' && markOf(state.pid) !== null) await sleep(20);
	leaveOwnership(place.dataFolder);
}

function urlOf(place: Place, { port }: Postmaster): string {
	return `postgres://postgres:${keptSecret(place.dataFolder, 'postgres-password')}@127.0.0.1:${port}/postgres`;
}

async function answersQueries(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
	client.on('error', () => undefined);
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}
