import type { PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { SituationNote } from '../note.ts';

const MOST = 500;

/** The newest notes of a period. */
export async function listNotes(tx: ReadTx, from: PlainDate, to: PlainDate): Promise<SituationNote[]> {
	const rows = await tx
		.selectFrom('situation_notes as n')
		.leftJoin('units', 'units.id', 'n.unit_id')
		.select(['n.id', 'n.heard_on as heardOn', 'n.way', 'n.source', 'n.link', 'n.picture_sha256', 'n.place', 'n.field', 'n.severity', 'n.words'])
		.select(['units.name as unit', 'n.entered_by as by', 'n.feedback_id as feedbackId'])
		.where('n.heard_on', '>=', from)
		.where('n.heard_on', '<=', to)
		.orderBy('n.heard_on', 'desc')
		.orderBy('n.id', 'desc')
		.limit(MOST)
		.execute();
	return rows.map(({ picture_sha256: picture, ...row }) => ({ ...row, hasPicture: picture !== null }));
}
