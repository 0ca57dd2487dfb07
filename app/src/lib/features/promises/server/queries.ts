import { type PlainDate, promiseStanding } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { TheirPromise } from '../promise.ts';

/** Promises that were given in answers to feedback, with the field of it and whether people may read it. */
export function givenPromises(tx: ReadTx) {
	return tx
		.selectFrom('promises as p')
		.innerJoin('feedback as f', 'f.id', 'p.feedback_id')
		.leftJoin('units', 'units.id', 'p.unit_id')
		.leftJoin('feedback_publications as pub', (join) => join.onRef('pub.feedback_id', '=', 'f.id').on('pub.withdrawn_at', 'is', null))
		.selectAll('p')
		.select(['units.name as unit', 'f.field', 'f.code', 'f.state', 'pub.title as publicTitle'])
		.where('p.given_on', 'is not', null);
}
export type GivenRow = Awaited<ReturnType<ReturnType<typeof givenPromises>['execute']>>[number];

type Said = Pick<GivenRow, 'id' | 'words' | 'hidden_at' | 'first_due' | 'due' | 'because' | 'result' | 'kept_on'>;

export function saidIn(row: Said, today: PlainDate): TheirPromise {
	const { id, words, because, result, due, first_due: firstDue, kept_on: keptOn } = row;
	const isHidden = row.hidden_at !== null;
	const standing = promiseStanding({ due, keptOn }, today);
	return { id, words: isHidden ? null : words, because: isHidden ? '' : because, result: isHidden ? null : result, due, firstDue, keptOn, standing };
}
