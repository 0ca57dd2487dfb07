import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RestrictedItem, RestrictedLine } from '../../feedback.ts';
import { findFeedback, stepsOf } from '../queries.ts';
import { requireReader } from '../readers.ts';

/** Khiếu nại and tố cáo that came in here, without a word of theirs. */
export function readRestricted(ctx: Context): Promise<RestrictedLine[]> {
	return readOnly(ctx, async (tx) => {
		await requireReader(tx, ctx);
		const rows = await tx
			.selectFrom('feedback')
			.select(['id', 'code', 'kind', 'received_on', 'due'])
			.where('state', '=', 'moved')
			.orderBy('received_at', 'desc')
			.limit(500)
			.execute();
		return rows.map(({ received_on: receivedOn, ...row }) => ({ ...row, receivedOn }));
	});
}

/** Opens one: the words may tell who wrote them, so this look too leaves its entry. */
export function openRestricted(ctx: Context, id: string): Promise<RestrictedItem> {
	return inTransaction(ctx, 'feedback.restricted-opened', async (tx) => {
		await requireReader(tx, ctx);
		const row = await findFeedback(tx, id);
		if (row?.state !== 'moved') throw new Problem('feedback.not-found');
		await audit(tx, { subject: { type: 'feedback', id }, data: { kind: row.kind } });
		const { words, place = '' } = (await reveal(tx, row.sealed_words)) as { readonly words: string; readonly place?: string };
		return {
			id,
			words,
			place,
			code: row.code,
			kind: row.kind,
			field: row.field,
			receivedOn: row.received_on,
			due: row.due,
			hasPhoto: row.photo_sha256 !== null,
			hasSender: row.sender !== null,
			steps: await stepsOf(tx, id)
		};
	});
}
