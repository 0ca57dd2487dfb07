import { plainDate } from '@kheo/core';
import { addUnit, createAgency } from '../../app/src/lib/features/agencies/server/service.ts';
import { createLink } from '../../app/src/lib/features/submissions/server/service/submission-links.ts';
import { saveSheet } from '../../app/src/lib/features/submissions/server/service/save-sheet.ts';
import type { Context } from '../../app/src/lib/server/context.ts';
import { connect } from '../../app/src/lib/server/database/connect.ts';
import type { Db } from '../../app/src/lib/server/database/schema.ts';
import { newId } from '../../app/src/lib/server/database/new-id.ts';
import { withClient } from '../../app/src/lib/server/postgres/roles.ts';
import { anAgency, aUnit } from '../../app/tests/support/builders.ts';
import { anOwedReturn } from '../../app/tests/support/returns.ts';

const column = 'c4';

/** An agency with a return of so many rows, and the address under which a unit's link saves it. */
export async function makeReturn(appUrl: string, site: string, rows: number) {
	const db = connect(appUrl, 2);
	const agency = anAgency();
	const system = systemOf(db, newId());
	await createAgency(system, agency);
	const unitId = await addUnit(system, aUnit());
	const { path, ids } = await openReturn(system, { slug: agency.slug, unitId }, rows);
	await db.destroy();
	return { target: { url: `${site}${path}`, rows: ids, column }, agencyId: system.agencyId };
}

export function systemOf(db: Db, agencyId: string): Context {
	return { agencyId, actor: { kind: 'system' }, db, today: plainDate('2026-09-01'), now: new Date(), locale: 'vi', requestId: newId() };
}

/** A new return of this unit with so many empty rows, and the path under which the holder of its link saves them. */
export async function openReturn(system: Context, { slug, unitId }: { readonly slug: string; readonly unitId: string }, rows: number) {
	const unit: Context = { ...system, actor: { kind: 'user', userId: newId(), role: 'unit', unitId, name: 'Người nhập' } };
	const key = await anOwedReturn({ ...unit, unitId, as: () => system, on: () => unit, [Symbol.asyncDispose]: async () => undefined });
	const ids = Array.from({ length: rows }, () => newId());
	const arrangements = ids.map((rowId, position) => ({ kind: 'add' as const, rowId, position, cells: {} }));
	await saveSheet(unit, key, { arrangements, edits: [] });
	const office: Context = { ...system, actor: { kind: 'user', userId: newId(), role: 'office', unitId: null, name: 'Văn phòng' } };
	const token = await createLink(office, key, plainDate('2099-12-31'));
	return { path: `/${slug}/submit/${token}/rows`, ids, column };
}

/** The version at which the cell of each row stands now. */
export async function versionsNow(appUrl: string, agencyId: string): Promise<ReadonlyMap<string, number>> {
	return withClient(appUrl, async (client) => {
		await client.query("select set_config('kheo.agency_id', $1, false)", [agencyId]);
		const { rows } = await client.query<{ id: string; n: number }>(`select id, coalesce((cells -> $1 ->> 'n')::int, 0) as n from submission_rows`, [column]);
		return new Map(rows.map(({ id, n }) => [id, n]));
	});
}
