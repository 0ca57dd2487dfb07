import { sendingState } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { TroubledSending } from '../../view.ts';

/** Papers of which a letter was not taken, or may not have arrived, and nobody has done anything about it: by paper, with the receivers. */
export async function listTroubled(tx: ReadTx, { now }: Context): Promise<TroubledSending[]> {
	const rows = await tx
		.selectFrom('dispatches as d')
		.innerJoin('outgoing_documents as p', 'p.id', 'd.document_id')
		.where('d.channel', '=', 'email')
		.where('d.sent_at', 'is', null)
		.where('d.cancelled_at', 'is', null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('dispatches as later')
						.whereRef('later.document_id', '=', 'd.document_id')
						.whereRef('later.recipient_key', '=', 'd.recipient_key')
						.whereRef('later.id', '>', 'd.id')
						.where('later.mistaken_at', 'is', null)
				)
			)
		)
		.select(['d.document_id as paperId', 'p.kind', 'p.subject', 'd.recipient'])
		.select(['d.sent_at as sentAt', 'd.cancelled_at as cancelledAt', 'd.mistaken_at as mistakenAt', 'd.failed_at as failedAt'])
		.select(['d.trying_since as tryingSince', 'd.unsure_at as unsureAt', 'd.tries'])
		.orderBy('d.entered_at')
		.execute();
	const troubled = rows.filter((row) => ['failed', 'unsure'].includes(sendingState(row, now)));
	return [...Map.groupBy(troubled, ({ paperId }) => paperId)].flatMap(([paperId, of]) => {
		const [first] = of;
		return first ? [{ paperId, kind: first.kind, subject: first.subject, receivers: of.map(({ recipient }) => recipient) }] : [];
	});
}
