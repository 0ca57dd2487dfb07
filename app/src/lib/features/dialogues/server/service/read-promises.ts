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

/** With `unitId`, everything that this unit took; without, what the people may read: a promise stands there also when its words are not shown. */
export async function listPromised(tx: ReadTx, today: PlainDate, unitId: string | null = null): Promise<Promised[]> {
	const rows = await tx
		.selectFrom('dialogue_questions as q')
		.innerJoin('dialogues as d', 'd.id', 'q.dialogue_id')
		.leftJoin('units', 'units.id', 'q.unit_id')
		.selectAll('q')
		.select(['units.name as unit', 'd.theme', 'd.held_on as heldOn'])
		.where('q.outcome', '=', 'taken')
		.$if(unitId !== null, (query) => query.where('q.unit_id', '=', unitId))
		.$if(unitId === null, (query) => query.where('d.published_at', 'is not', null))
		.orderBy('q.due')
		.orderBy('q.id')
		.limit(500)
		.execute();
	const all = rows.map((row) => promisedOf(row, today, unitId !== null));
	const kept = all.filter(({ answeredOn }) => answeredOn !== null).toSorted((a, b) => (b.answeredOn ?? '').localeCompare(a.answeredOn ?? ''));
	return [...all.filter(({ answeredOn }) => answeredOn === null), ...kept];
}

type Row = Parameters<typeof publicOf>[0] & { readonly theme: string; readonly heldOn: PlainDate };

function promisedOf(row: Row, today: PlainDate, isOwn: boolean): Promised {
	const said = publicOf(row, today, 0, 0);
	const from = { dialogueId: row.dialogue_id, theme: row.theme, heldOn: row.heldOn };
	const isShown = isOwn || row.public_words !== null;
	return { ...said, ...from, words: isOwn ? (row.public_words ?? row.words) : said.words, answer: isShown ? said.answer : null };
}
