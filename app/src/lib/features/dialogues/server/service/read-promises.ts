import type { PlainDate } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Promised } from '../../dialogue.ts';
import { publicOf } from '../question-queries.ts';

/** What was promised at public dialogues: the owed first, the longest overdue on top; then what was kept, the newest first. */
export function readPromises(ctx: Context): Promise<Promised[]> {
	return readOnly(ctx, (tx) => listPromised(tx, ctx.today));
}

/** With `unitId`, everything that this unit took, shown or not; without, what the people may read. */
export async function listPromised(tx: ReadTx, today: PlainDate, unitId: string | null = null): Promise<Promised[]> {
	const rows = await tx
		.selectFrom('dialogue_questions as q')
		.innerJoin('dialogues as d', 'd.id', 'q.dialogue_id')
		.leftJoin('units', 'units.id', 'q.unit_id')
		.selectAll('q')
		.select(['units.name as unit', 'd.theme', 'd.held_on as heldOn'])
		.where('q.outcome', '=', 'taken')
		.$if(unitId !== null, (query) => query.where('q.unit_id', '=', unitId))
		.$if(unitId === null, (query) => query.where('q.public_words', 'is not', null).where('d.published_at', 'is not', null))
		.orderBy('q.due')
		.orderBy('q.id')
		.limit(500)
		.execute();
	const all = rows.map((row) => ({
		...publicOf(row, today, 0, 0),
		words: row.public_words ?? row.words,
		dialogueId: row.dialogue_id,
		theme: row.theme,
		heldOn: row.heldOn
	}));
	const kept = all.filter(({ answeredOn }) => answeredOn !== null).toSorted((a, b) => (b.answeredOn ?? '').localeCompare(a.answeredOn ?? ''));
	return [...all.filter(({ answeredOn }) => answeredOn === null), ...kept];
}
