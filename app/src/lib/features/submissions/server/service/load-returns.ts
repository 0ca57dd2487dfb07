import type { Cells, Column } from '@kheo/core';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { actorKey, actorName } from '#lib/server/context.ts';
import { derivedId } from '#lib/server/database/derived-id.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { headColumn, typedColumns } from '../../sheet/sheet.ts';
import type { ReturnKey } from '../return-key.ts';

/** A return as a list of many gives it: what was typed, and whether and when it was handed in. */
export type LoadedReturn = ReturnKey & {
	readonly status: 'draft' | 'submitted' | 'needs-more' | 'accepted';
	readonly receivedAt: Date;
	readonly rows: readonly { readonly head: string | null; readonly cells: Cells }[];
};

const atOnce = 200;

/** Enters many returns on one form, some hundred in a statement, for agencies that are generated. A return that is there stays; the caller leaves the audit entry. */
export async function loadReturns(tx: Tx, columns: readonly Column[], returns: readonly LoadedReturn[]): Promise<void> {
	const keys = [headColumn, ...typedColumns(columns).map(({ key }) => key)];
	for (let from = 0; from < returns.length; from += atOnce) {
		const some = returns.slice(from, from + atOnce).map((one) => storedReturn(one, keys));
		await insertReturns(tx, some);
		await insertAllRows(
			tx,
			some.flatMap(({ rows }) => rows)
		);
		await insertVersions(
			tx,
			some.filter(({ status }) => status !== 'draft')
		);
	}
}

function storedReturn({ obligationId, unitId, status, receivedAt, rows }: LoadedReturn, keys: readonly string[]) {
	const id = derivedId(`kheo.loaded-return ${obligationId} ${unitId}`);
	const state = status === 'accepted' ? 'accepted' : 'open';
	const stored = rows.map(({ head, cells }, at) => {
		const words: Cells = { ...cells, ...(head === null ? {} : { [headColumn]: head }) };
		const first = keys.map((key) => [key, { v: words[key] ?? '', n: words[key] === undefined ? 0 : 1 }] as const);
		return { id: derivedId(`${id} ${at}`), submission_id: id, position: (at + 1) * 1024, cells: Object.fromEntries(first), state, head, words: cells };
	});
	const frozen = stored.map(({ id: row, head, words }) => ({ id: row, head, cells: words }));
	const content = { schema: 'kheo.return/1', obligation: obligationId, unit: unitId, version: 1, nil: null, rows: frozen };
	const sha256 = status === 'draft' ? '' : sha256Of(canonicalize(content) ?? '');
	return { id, obligation_id: obligationId, unit_id: unitId, status, received_at: receivedAt.toISOString(), rows: stored, frozen, sha256 };
}

type Stored = ReturnType<typeof storedReturn>;

async function insertReturns(tx: Tx, returns: readonly Stored[]): Promise<void> {
	const { now } = contextOf(tx);
	await sql`insert into submissions (id, obligation_id, unit_id, status, version, received_at, entered_at, channel, return_reason, updated_at)
		select r.id, r.obligation_id, r.unit_id, r.status, case when r.status = 'draft' then 0 else 1 end, case when r.status = 'draft' then null else r.received_at end,
			case when r.status = 'draft' then null else r.received_at end, case when r.status = 'draft' then null else 'system' end,
			case when r.status = 'needs-more' then 'Đề nghị ghi rõ thời gian, địa điểm.' end, ${now}
		from jsonb_to_recordset(${jsonOf(returns.map(({ id, obligation_id, unit_id, status, received_at }) => ({ id, obligation_id, unit_id, status, received_at })))}::jsonb)
			as r(id uuid, obligation_id uuid, unit_id uuid, status text, received_at timestamptz)
		on conflict do nothing`.execute(tx);
}

async function insertAllRows(tx: Tx, rows: readonly Stored['rows'][number][]): Promise<void> {
	const { now } = contextOf(tx);
	await sql`insert into submission_rows (id, submission_id, position, cells, state, created_at, updated_at)
		select r.id, r.submission_id, r.position, r.cells, r.state, ${now}, ${now}
		from jsonb_to_recordset(${jsonOf(rows.map(({ id, submission_id, position, cells, state }) => ({ id, submission_id, position, cells, state })))}::jsonb)
			as r(id uuid, submission_id uuid, position float8, cells jsonb, state text)
		on conflict do nothing`.execute(tx);
}

async function insertVersions(tx: Tx, returns: readonly Stored[]): Promise<void> {
	const { actor } = contextOf(tx);
	const by = jsonOf({ kind: actor.kind, key: actorKey(actor), name: actorName(actor) });
	await sql`insert into submission_versions (submission_id, version, status, rows, sha256, received_at, submitted_at, channel, actor)
		select r.id, 1, 'submitted', r.frozen, r.sha256, r.received_at, r.received_at, 'system', ${by}::jsonb
		from jsonb_to_recordset(${jsonOf(returns.map(({ id, frozen, sha256, received_at }) => ({ id, frozen, sha256, received_at })))}::jsonb)
			as r(id uuid, frozen jsonb, sha256 text, received_at timestamptz)
		on conflict do nothing`.execute(tx);
}
