import { alikeOf, isRestricted } from '@kheo/core';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { findMarked, promisesOf } from '#lib/features/promises/server/service/mark-promise.ts';
import { actorKey, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { FeedbackItem, UnitPart } from '../../feedback.ts';
import { clockIn, type FeedbackRow, findFeedback, lineOf, partsOf, stepsOf } from '../queries.ts';
import { isReader } from '../readers.ts';

const COMPARED = 500;
const START = 160;

/** One piece of feedback with all that was done about it. A unit opens what was sent to it; what left for the restricted register is not here. */
export function readFeedback(ctx: Context, id: string) {
	return readOnly(ctx, async (tx) => {
		const row = await findFeedback(tx, id);
		const parts = (await partsOf(tx, [id])).get(id) ?? [];
		if (!row || isRestricted(row.kind) || !maySee(ctx, parts)) throw new Problem('feedback.not-found');
		const units = (await listActiveUnits(tx, ctx.today)).map(({ id: unitId, name }) => ({ id: unitId, name }));
		return { item: await itemOf(tx, ctx, row, parts), units, alike: await alikeTo(tx, row) };
	});
}

/** The photo, for whoever may open what it belongs to. */
export async function readPhoto(ctx: Context, id: string): Promise<Uint8Array<ArrayBuffer>> {
	const sha256 = await readOnly(ctx, async (tx) => {
		const row = await findFeedback(tx, id);
		const parts = (await partsOf(tx, [id])).get(id) ?? [];
		const may = row && (isRestricted(row.kind) ? await isReader(tx, ctx) : maySee(ctx, parts));
		return may ? row.photo_sha256 : null;
	});
	const bytes = sha256 && (await readStored(ctx, sha256));
	if (!bytes) throw new Problem('feedback.not-found');
	return bytes;
}

function maySee({ actor }: Context, parts: readonly UnitPart[]): boolean {
	if (actor.kind !== 'user') return actor.kind === 'system';
	return actor.role === 'unit' ? parts.some(({ id }) => id === unitOf(actor)) : !['clerk', 'supervisor', 'auditor'].includes(actor.role);
}

async function itemOf(tx: ReadTx, ctx: Context, row: FeedbackRow, parts: readonly UnitPart[]): Promise<FeedbackItem> {
	const copy = await tx.selectFrom('feedback_publications').selectAll().where('feedback_id', '=', row.id).executeTakeFirst();
	const { words, place, rating, same_as: sameAs, reopened_on: reopenedOn } = row;
	const said = { words: row.answer ?? '', by: row.answered_by ?? '', byMe: row.answered_by_id === actorKey(ctx.actor) };
	return {
		...lineOf(row, parts, clockIn(row, ctx.today, await agencyCalendar(tx))),
		words,
		place,
		rating,
		sameAs,
		reopenedOn,
		parts,
		hasPhoto: row.photo_sha256 !== null,
		hasSender: row.sender !== null,
		mayPublish: row.consents['publish'] !== undefined,
		answer: row.answer === null ? null : { ...said, approvedBy: row.approved_by ?? '', on: row.answered_on, validTo: row.valid_to },
		followers: await tx.selectFrom('feedback').select(['id', 'code']).where('same_as', '=', row.id).orderBy('id').execute(),
		steps: await stepsOf(tx, row.id),
		marked: (await findMarked(tx, row.id)) ?? null,
		promises: await promisesOf(tx, row.id, ctx.today),
		publication: copy ? { title: copy.title, words: copy.words, answer: copy.answer ?? '', isPublic: copy.withdrawn_at === null } : null
	};
}

/** Others that are open and say nearly the same: to be answered together. */
async function alikeTo(tx: ReadTx, { id, words, state, same_as: sameAs }: FeedbackRow) {
	if (sameAs !== null || state === 'answered' || state === 'spam') return [];
	const others = await tx
		.selectFrom('feedback')
		.select(['id', 'code', 'words'])
		.where('state', 'in', ['received', 'sorted', 'in-hand'])
		.where('same_as', 'is', null)
		.where('id', '<>', id)
		.orderBy('received_at', 'desc')
		.limit(COMPARED)
		.execute();
	return alikeOf(words, others)
		.slice(0, 10)
		.map((one) => ({ id: one.id, code: one.code, start: one.words.slice(0, START), percent: Math.round(one.likeness * 100) }));
}
