import type pg from 'pg';
import { poolOf } from '../database/connect.ts';
import type { Db } from '../database/schema.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const inOneTrip = 100;

/**
 * Which of these agencies have entries that no pass has chained. A hundred are asked after in one round trip, each inside its own wall: entering a thousand
 * one by one takes longer than a pass may, though most have nothing new.
 */
export async function waitingAgencies(db: Db, agencyIds: readonly string[]): Promise<string[]> {
	const waiting: string[] = [];
	for (let from = 0; from < agencyIds.length; from += inOneTrip) waiting.push(...(await waitingAmong(db, agencyIds.slice(from, from + inOneTrip))));
	return waiting;
}

async function waitingAmong(db: Db, agencyIds: readonly string[]): Promise<string[]> {
	if (!agencyIds.every((id) => uuid.test(id))) throw new TypeError('a tenant is named by its uuid');
	const client = await poolOf(db).connect();
	try {
		const asked = agencyIds.map((id) => `select set_config('kheo.agency_id', '${id}', true); ${question(id)}`);
		const answers = (await client.query(`begin read only; ${asked.join('; ')}; commit`)) as unknown as readonly pg.QueryResult<{ waiting?: string }>[];
		client.release();
		return answers.flatMap(({ rows }) => rows.flatMap(({ waiting }) => waiting ?? []));
	} catch (error) {
		client.release(true);
		throw error;
	}
}

/** As a pass looks for them: from where the last one saw everything, and from the start after a restore into another cluster. */
function question(id: string): string {
	return `select '${id}' as waiting where exists (
		select from audit_entries e left join lateral (select horizon from audit_seals order by position desc limit 1) last on true
		where e.transaction >= case when last.horizon is null or last.horizon > pg_snapshot_xmin(pg_current_snapshot()) then '0'::xid8 else last.horizon end
			and not exists (select from audit_seals s where s.agency_id = e.agency_id and s.entry_id = e.id))`;
}
