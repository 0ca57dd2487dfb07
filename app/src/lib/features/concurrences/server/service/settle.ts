import { actorKey, actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { AGREED_HOURS, stateOf } from '../../concurrence.ts';
import { findConcurrence, type StoredConcurrence } from '../queries.ts';
import { areOne } from '../newcomers.ts';
import { mayAgree } from './second-person.ts';

export type CarriesOut = { readonly reorganisation: CarryOut; readonly invitation: CarryOut };
/** What is carried out with the agreement, in its transaction, as the person who asked; what it did, for the log. */
export type CarryOut = (tx: Tx, asker: Context, payload: unknown) => Promise<{ readonly [field: string]: unknown }>;

/**
 * The second person agrees: a reorganisation is carried out and an invitation opened there and then, a list may be taken along for a day by whoever asked. Both names
 * stand in the one entry of the log.
 */
export function agree(ctx: Context, id: string, carryOut: CarriesOut, key = ''): Promise<void> {
	return inTransaction(ctx, 'concurrence.agreed', (tx) =>
		onceFor(tx, key, async () => {
			const asked = await held(tx, ctx, id);
			const until = asked.kind === 'export' ? new Date(ctx.now.getTime() + AGREED_HOURS * 3_600_000) : asked.expiresAt;
			await settle(tx, ctx, id, { agreed: true, expires_at: until });
			const done = asked.kind === 'export' ? null : await carryOut[asked.kind](tx, askerOf(ctx, asked), asked.payload);
			const { kind, subject, about, reason, askedById } = asked;
			await audit(tx, { subject: { type: 'concurrence', id }, data: { kind, subject, about, reason, askedBy: askedById, done } });
		})
	);
}

/** What was refused is not done; an invitation is withdrawn with it. */
export function disagree(ctx: Context, id: string, refuse: { readonly invitation: CarryOut }, key = ''): Promise<void> {
	return inTransaction(ctx, 'concurrence.refused', (tx) =>
		onceFor(tx, key, async () => {
			const asked = await held(tx, ctx, id);
			const { kind, about, askedById } = asked;
			await settle(tx, ctx, id, { agreed: false });
			if (kind === 'invitation') await refuse.invitation(tx, askerOf(ctx, asked), asked.payload);
			await audit(tx, { subject: { type: 'concurrence', id }, data: { kind, about, askedBy: askedById } });
		})
	);
}

async function settle(tx: Tx, ctx: Context, id: string, how: { readonly agreed: boolean; readonly expires_at?: Date }): Promise<void> {
	const by = { settled_by_id: actorKey(ctx.actor), settled_by: actorName(ctx.actor), settled_at: ctx.now };
	await tx
		.updateTable('concurrences')
		.set({ ...by, ...how })
		.where('id', '=', id)
		.execute();
}

/** The request, held against two who settle it at once. Whoever asked settles nothing, whatever they have become since. */
async function held(tx: Tx, ctx: Context, id: string): Promise<StoredConcurrence> {
	if (!mayAgree(ctx)) throw new Problem('actor.not-allowed');
	await tx.selectFrom('concurrences').select('id').where('id', '=', id).forUpdate().execute();
	const asked = await findConcurrence(tx, id);
	if (!asked) throw new Problem('concurrence.not-found');
	if (asked.askedById === actorKey(ctx.actor)) throw new Problem('concurrence.own');
	if (await areOne(tx, ctx, asked.askedById)) throw new Problem('concurrence.too-new');
	const state = stateOf(asked, ctx.now);
	if (state !== 'waiting') throw new Problem(state === 'expired' ? 'concurrence.expired' : 'concurrence.settled');
	return asked;
}

/** The Office's person who asked: what is done is theirs, agreed to by somebody else. */
function askerOf(ctx: Context, { askedById, by }: StoredConcurrence): Context {
	return { ...ctx, actor: { kind: 'user', userId: askedById.replace(/^user:/, ''), role: 'office', unitId: null, name: by } };
}
