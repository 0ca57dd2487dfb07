import type { PlainDate } from '@kheo/core';
import { sql } from 'kysely';
import { noteDuties } from '#lib/features/directives/server/service/note-duties.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { SituationNote } from '../note.ts';

type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** How many notes of each field and severity a period has, the fields by name. */
export function countNotes(tx: ReadTx, { from, to }: Period) {
	return tx
		.selectFrom('situation_notes')
		.select(['field', 'severity', sql<number>`count(*)::int`.as('count')])
		.where('heard_on', '>=', from)
		.where('heard_on', '<=', to)
		.groupBy(['field', 'severity'])
		.orderBy('field')
		.execute();
}

/** The notes of a period, the newest first; `most` of them where it is given. */
export async function listNotes(tx: ReadTx, { from, to }: Period, most?: number): Promise<SituationNote[]> {
	const rows = await noteRows(tx)
		.where('n.heard_on', '>=', from)
		.where('n.heard_on', '<=', to)
		.orderBy('n.heard_on', 'desc')
		.orderBy('n.id', 'desc')
		.$if(most !== undefined, (query) => query.limit(most ?? 0))
		.execute();
	const duties = await noteDuties(
		tx,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => noteOf(row, duties.get(row.id) ?? null));
}

export async function findNote(tx: ReadTx, id: string): Promise<SituationNote | null> {
	const row = await noteRows(tx).where('n.id', '=', id).executeTakeFirst();
	return row ? noteOf(row, (await noteDuties(tx, [id])).get(id) ?? null) : null;
}

function noteRows(tx: ReadTx) {
	return tx
		.selectFrom('situation_notes as n')
		.leftJoin('units', 'units.id', 'n.unit_id')
		.select(['n.id', 'n.heard_on as heardOn', 'n.way', 'n.source', 'n.link', 'n.picture_sha256', 'n.place', 'n.field', 'n.severity', 'n.words'])
		.select(['units.name as unit', 'units.id as unitId', 'n.entered_by as by', 'n.feedback_id as feedbackId']);
}

type Row = Awaited<ReturnType<ReturnType<typeof noteRows>['executeTakeFirstOrThrow']>>;

function noteOf({ picture_sha256: picture, ...row }: Row, duty: SituationNote['duty']): SituationNote {
	return { ...row, hasPicture: picture !== null, duty };
}
