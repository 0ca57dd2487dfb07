import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { patroniSettings } from './patroni-settings.ts';
import { killIn, places, type Place } from './network.ts';

export type Owner = { readonly uid: number; readonly gid: number };

/** etcd, and Postgres under Patroni, on each of the three places; `folder` holds their data and what they say. */
export function startNodes(folder: string, owner: Owner): void {
	for (const place of places) {
		const own = join(folder, place.name);
		for (const path of [own, join(own, 'etcd')]) {
			mkdirSync(path, { recursive: true, mode: 0o700 });
			chownSync(path, owner.uid, owner.gid);
		}
		startEtcd(place, own);
		const settings = join(own, 'patroni.yml');
		writeFileSync(settings, patroniSettings(place, own), { mode: 0o600 });
		chownSync(settings, owner.uid, owner.gid);
	}
	for (const place of places) startPatroni(place, folder);
}

export function startPatroni(place: Place, folder: string): void {
	runIn(place, join(folder, place.name), 'patroni', ['patroni', join(folder, place.name, 'patroni.yml')]);
}

/** As when the power goes: Patroni and Postgres of this place end at once; etcd, which would be elsewhere, goes on. */
export function killNode({ space }: Place): number {
	return killIn(space, (command) => !command.includes('etcd'));
}

export type Member = { readonly name: string; readonly role: string; readonly state: string; readonly lag?: number | string };

/** What the first place that answers says of all. */
async function membersNow(): Promise<readonly Member[]> {
	for (const { address } of places) {
		const answer = await fetch(`http://${address}:8008/cluster`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
		if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members;
	}
	return [];
}

/** A leader, a replica that commits wait for, and a third: only then is there something to fail over to. */
export async function untilWhole(seconds = 120): Promise<Place> {
	for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(500)) {
		const members = await membersNow();
		const leader = members.find(({ role }) => role === 'leader');
		const place = places.find(({ name }) => name === leader?.name);
		const following = members.filter(({ role, state, lag }) => role !== 'leader' && (state === 'running' || state === 'streaming') && lag === 0);
		if (place && following.length === 2 && members.some(({ role }) => role === 'sync_standby')) return place;
	}
	throw new Error(`the cluster is not whole: ${JSON.stringify(await membersNow())}`);
}

function startEtcd(place: Place, own: string): void {
	const all = places.map(({ name, address }) => `${name}=http://${address}:2380`).join(',');
	const urls = (port: number) => `http://${place.address}:${port}`;
	const listening = ['--listen-peer-urls', urls(2380), '--initial-advertise-peer-urls', urls(2380), '--listen-client-urls', urls(2379)];
	const joining = ['--advertise-client-urls', urls(2379), '--initial-cluster', all, '--initial-cluster-state', 'new'];
	runIn(place, own, 'etcd', ['etcd', '--name', place.name, '--data-dir', join(own, 'etcd'), ...listening, ...joining]);
}

function runIn({ space }: Place, folder: string, what: string, command: readonly string[]): void {
	const out = openSync(join(folder, `${what}.log`), 'a');
	spawn('ip', ['netns', 'exec', space, 'runuser', '-u', 'postgres', '--', ...command], { stdio: ['ignore', out, out], detached: true, cwd: '/' }).unref();
}
