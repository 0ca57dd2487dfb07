import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { answers, commandOf, markOf } from './processes.ts';

export type Postmaster = { readonly pid: number; readonly port: number };
export type PostmasterState = { readonly kind: 'none' } | ({ readonly kind: 'alive' | 'zombie' | 'stale' } & Postmaster);

/**
 * What the cluster's lock file says and whether it is still true. `zombie`: the server was killed and its number is not yet free.
 * `stale`: the number now belongs to a stranger (after a reboot, or in a container where numbers repeat).
 */
export function postmasterOf(cluster: string): PostmasterState {
	const [pidLine, , , portLine] = lockLines(cluster);
	const pid = Number(pidLine);
	if (!Number.isInteger(pid) || pid <= 0) return { kind: 'none' };
	const postmaster = { pid, port: Number(portLine) };
	if (!answers(pid)) return { kind: 'none' };
	if (markOf(pid) === null) return { kind: 'zombie', ...postmaster };
	return { kind: isPostgres(pid) ? 'alive' : 'stale', ...postmaster };
}

/** Postgres refuses to start while the number in its lock answers; only for a number that is surely not a server of this cluster. */
export function dropLock(cluster: string): void {
	rmSync(lockOf(cluster), { force: true });
}

function isPostgres(pid: number): boolean {
	return commandOf(pid)?.includes('postgres') ?? true;
}

/** A server that ends takes its lock away at any moment. */
function lockLines(cluster: string): string[] {
	try {
		return readFileSync(lockOf(cluster), 'utf8').split('\n');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

function lockOf(cluster: string): string {
	return join(cluster, 'postmaster.pid');
}
