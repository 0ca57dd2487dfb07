import { noDigest } from '@kheo/core';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { deliveryStates } from '#lib/server/delivery/deliveries.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import type { DigestView } from '../../digest.ts';
import { listChoices, listLeaders, ofAgency } from '../queries.ts';

const shown = 10;

/** How the board goes out by mail, as the reader of the board may know it. */
export function readDigest(ctx: Context): Promise<DigestView> {
	const { actor } = ctx;
	return readOnly(ctx, async (tx) => {
		const choices = await listChoices(tx);
		const own = actor.kind === 'user' && actor.role === 'leader' ? (choices.get(actor.userId) ?? null) : undefined;
		const leaders = await listLeaders(tx, ctx.today);
		return {
			agency: choices.get(ofAgency) ?? noDigest,
			own,
			mailWorks: mailSettings() !== null,
			hasAddress: leaders.some(({ userId, email }) => actor.kind === 'user' && userId === actor.userId && email !== null),
			sent: actsForOffice(actor) ? await listSent(tx, ctx) : []
		};
	});
}

async function listSent(tx: ReadTx, ctx: Context): Promise<DigestView['sent']> {
	const rows = await tx
		.selectFrom('digests')
		.select(['id', 'person_name as name', 'day'])
		.orderBy('day', 'desc')
		.orderBy(vietnameseOrder('person_name'))
		.limit(shown)
		.execute();
	const states = await deliveryStates(
		tx,
		rows.map(({ id }) => id),
		ctx.now,
		['mail']
	);
	return rows.map((row) => ({ ...row, state: states.get(row.id)?.[0]?.state ?? 'queued' }));
}
