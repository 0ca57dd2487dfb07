import { sql } from 'kysely';
import type { Db } from '../database/schema.ts';
import { begin, commit, rollback } from '../database/session.ts';
import { entryHash, sealable, sealableColumns, type SealableEntry } from './entry-hash.ts';

/** More than this waits for the next pass. */
const batch = 2000;

type Tip = { readonly position: number; readonly hash: string; readonly horizon: string; readonly xmin: string };
type Unsealed = SealableEntry & { readonly xmin: string };

/**
 * Chains the agency's entries that were committed since the last pass; returns how many. The order is that in which the passes saw them, so a
 * slow transaction holds nobody up: it is sealed when it is there. One sealer at a time an agency; a second one leaves at once.
 */
export function sealAudit(db: Db, agencyId: string, limit = batch): Promise<number> {
	return db.connection().execute(async (connection) => {
		await begin(connection, { agencyId, actor: { kind: 'system' } });
		try {
			const sealed = (await isAlone(connection, agencyId)) ? await sealPass(connection, limit) : 0;
			await commit(connection);
			return sealed;
		} catch (error) {
			await rollback(connection);
			throw error;
		}
	});
}

async function isAlone(connection: Db, agencyId: string): Promise<boolean> {
	const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${agencyId}, 20261122)) as alone`.execute(connection);
	return rows[0]?.alone ?? false;
}

async function sealPass(connection: Db, limit: number): Promise<number> {
	const tip = await tipOf(connection);
	const entries = await unsealed(connection, seenSince(tip), limit);
	if (entries.length === 0) return 0;
	const horizon = entries.length < limit ? (entries[0]?.xmin ?? '0') : seenSince(tip);
	await insertSeals(connection, chained(tip, entries), horizon);
	return entries.length;
}

async function tipOf(connection: Db): Promise<Tip> {
	const { rows } = await sql<Tip>`
		select coalesce(last.position, 0) as position, coalesce(last.hash, '') as hash, coalesce(last.horizon, '0') as horizon,
			pg_snapshot_xmin(pg_current_snapshot())::text as xmin
		from (select) as one left join lateral (select position, hash, horizon from audit_seals order by position desc limit 1) as last on true`.execute(connection);
	const [tip] = rows;
	if (!tip) throw new Error('a left join gives a row');
	return tip;
}

/** Transactions below this are sealed already. After a restore into a new cluster numbers begin anew, so nothing is taken as seen. */
function seenSince({ horizon, xmin }: Tip): string {
	return BigInt(horizon) > BigInt(xmin) ? '0' : horizon;
}

async function unsealed(connection: Db, since: string, limit: number): Promise<Unsealed[]> {
	const { rows } = await sql<Unsealed>`
		select ${sql.raw(sealableColumns)}, pg_snapshot_xmin(pg_current_snapshot())::text as xmin
		from audit_entries e
		where e.transaction >= ${since}::xid8 and not exists (select from audit_seals s where s.agency_id = e.agency_id and s.entry_id = e.id)
		order by e.transaction, e.seq limit ${limit}`.execute(connection);
	return rows;
}

type Link = { readonly position: number; readonly entry_id: string; readonly previous_hash: string; readonly hash: string };

function chained(tip: Tip, entries: readonly Unsealed[]): Link[] {
	let { hash } = tip;
	return entries.map((entry, index) => {
		const previous = hash;
		hash = entryHash(previous, sealable(entry));
		return { position: tip.position + index + 1, entry_id: entry.id, previous_hash: previous, hash };
	});
}

async function insertSeals(connection: Db, links: readonly Link[], horizon: string): Promise<void> {
	await sql`insert into audit_seals (position, entry_id, previous_hash, hash, horizon)
		select position, entry_id, previous_hash, hash, ${horizon}::xid8
		from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link (position bigint, entry_id uuid, previous_hash text, hash text)`.execute(connection);
}
