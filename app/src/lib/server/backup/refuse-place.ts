import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { secretMark } from './secret-mark.ts';
import { BackupRefusal } from './refusal.ts';
import type { Manifest } from './manifest.ts';
import { isHalfRestored } from './restore-mark.ts';
import type { Sessions } from './snapshot.ts';

/** Refuses a database in which somebody else is at work, or in which anything lies that is not left of a restore that was cut off. */
export async function refuseUnlessEmpty(sessions: Sessions): Promise<void> {
	const { public: owner, auth } = sessions;
	await refuseInUse(sessions);
	if (await isHalfRestored(owner)) return;
	const agencies = await countIn(owner, 'public.agency_directory');
	const people = await countIn(auth, 'auth."user"');
	if (agencies + people > 0) throw new BackupRefusal('restore.not-empty', `${agencies} cơ quan, ${people} tài khoản`);
}

const farewell = 1000;

/** Refuses while a server or a worker is connected. A session that has just been closed is given a moment to go. */
export async function refuseInUse(sessions: Sessions): Promise<void> {
	const began = Date.now();
	let others = await countOthers(sessions);
	for (; others > 0 && Date.now() - began < farewell; others = await countOthers(sessions)) await sleep(50);
	if (others > 0) throw new BackupRefusal('restore.in-use', String(others));
}

async function countOthers({ public: owner, auth, pgboss }: Sessions): Promise<number> {
	const ours = [await pidOf(auth), await pidOf(pgboss)];
	const { rows } = await owner.query<{ others: number }>(
		`select count(*)::int as others from pg_stat_activity
		where datname = current_database() and usename in ('kheo_app', 'kheo_auth', 'kheo_jobs') and pid <> all ($1::int[])`,
		[ours]
	);
	return rows[0]?.others ?? 0;
}

/** Refuses secrets under which what is restored could not be read, unless they are known to be lost. */
export function refuseOtherSecrets({ secrets }: Manifest, here: { readonly secret: string; readonly masterKey: string }): void {
	const given = { KHEO_SECRET: secretMark(here.secret), KHEO_MASTER_KEY: secretMark(here.masterKey) };
	const other = (['KHEO_SECRET', 'KHEO_MASTER_KEY'] as const).filter((name) => secrets[name] !== given[name]);
	if (other.length > 0) throw new BackupRefusal('restore.other-secrets', other.join(', '));
}

async function pidOf(client: pg.Client): Promise<number> {
	const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
	return rows[0]?.pid ?? 0;
}

async function countIn(client: pg.Client, table: string): Promise<number> {
	const { rows: known } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
	if (!known[0]?.there) return 0;
	const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
	return rows[0]?.count ?? 0;
}
