import type { PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Promised } from '../../dialogue.ts';
import { publicOf } from '../question-queries.ts';

const MOST = 5000;

/** With `unitId`, what this unit took and has not answered; without, what the people may read: a promise stands there also when its words are not shown. The owed come first, the longest overdue on top; then what was kept, the newest first. */
export async function listPromised(tx: ReadTx, today: PlainDate, unitId: string | null = null): Promise<Promised[]> {
	const rows = await tx
		.selectFrom('dialogue_questions as q')
		.innerJoin('dialogues as d', 'd.id', 'q.dialogue_id')
		.leftJoin('units', 'units.id', 'q.unit_id')
		.selectAll('q')
		.select(['units.name as unit', 'd.theme', 'd.held_on as heldOn'])
		.where('q.outcome', '=', 'taken')
		.$if(unitId !== null, (query) => query.where('q.unit_id', '=', unitId).where('q.answer', 'is', null))
		.$if(unitId === null, (query) => query.where('d.published_at', 'is not', null))
		.orderBy('q.answered_on', (order) => order.desc().nullsFirst())
		.orderBy('q.due')
		.orderBy('q.id')
		.limit(MOST)
		.execute();
	return rows.map((row) => promisedOf(row, today, unitId !== null));
}

type Row = Parameters<typeof publicOf>[0] & { readonly theme: string; readonly heldOn: PlainDate };

function promisedOf(row: Row, today: PlainDate, isOwn: boolean): Promised {
	const said = publicOf(row, today, 0, 0);
	const from = { dialogueId: row.dialogue_id, theme: row.theme, heldOn: row.heldOn };
	const isShown = isOwn || row.public_words !== null;
	return { ...said, ...from, words: isOwn ? (row.public_words ?? row.words) : said.words, answer: isShown ? said.answer : null };
}
