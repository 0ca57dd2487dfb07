import type { Context } from '#lib/server/context.ts';
import { actorName } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { extendedTo } from '../../request-clock.ts';
import type { Extension, Identity, RequestAnswer } from '../../request-schema.ts';
import { listHandlers } from '../handlers.ts';
import { clockIn, type RequestRow, stepOn } from '../request-queries.ts';

type Seen = { readonly version: number };

/** The person was told that the request is here, and how it goes on. */
export function acknowledgeRequest(ctx: Context, id: string, { version }: Seen, key = ''): Promise<void> {
	return stepOn(ctx, { id, version, step: 'acknowledged', key }, async (row, tx) => {
		if (row.acknowledged_on !== null) throw new Problem('data-request.acknowledged');
		await letThrough(tx, ctx, id);
		return { set: { acknowledged_on: ctx.today, acknowledged_by: actorName(ctx.actor) }, data: { due: row.acknowledge_due } };
	});
}

/** Somebody read it and dealt with it, so it is held back no more. */
async function letThrough(tx: Tx, ctx: Context, id: string): Promise<void> {
	const set = { released_at: ctx.now, released_by: actorName(ctx.actor) };
	await tx.updateTable('held_messages').set(set).where('kind', '=', 'request').where('message_id', '=', id).where('released_at', 'is', null).execute();
}

/** How it was made sure who asks. The paper that was shown is not copied and its number is not kept. */
export function checkIdentity(ctx: Context, id: string, { version, how, note }: Identity, key = ''): Promise<void> {
	if (/\d{9,}/u.test(note.replaceAll(/[\s.-]/gu, ''))) throw new Problem('data-request.number-in-note');
	return stepOn(ctx, { id, version, step: 'identified', key }, () => ({
		set: { identity_how: how, identity_note: note, identity_on: ctx.today, identity_by: actorName(ctx.actor) },
		data: { how }
	}));
}

export function handRequest(ctx: Context, id: string, { version, userId }: Seen & { readonly userId: string }, key = ''): Promise<void> {
	return stepOn(ctx, { id, version, step: 'handed', key }, async (_, tx) => {
		const handler = (await listHandlers(tx, ctx.today)).find((one) => one.userId === userId);
		if (!handler) throw new Problem('data-request.handler-missing');
		return { set: { handler_id: userId, handler: handler.name }, words: handler.name };
	});
}

/** More time, once, with the reason that the person is told, before the first time is over. */
export function extendRequest(ctx: Context, id: string, { version, reason }: Extension, key = ''): Promise<void> {
	return stepOn(ctx, { id, version, step: 'extended', key }, async (row, tx) => {
		if (row.extended_on !== null) throw new Problem('data-request.extended');
		if (ctx.today > row.due) throw new Problem('data-request.too-late-to-extend');
		const { rules, calendar } = await clockIn(tx);
		const due = extendedTo(row.kind, row.first_due, rules, calendar);
		return { set: { due, extended_on: ctx.today, extended_because: reason }, words: reason, data: { from: row.due, to: due } };
	});
}

/** What came of it. Nothing is given out or changed for somebody whose identity was not made sure. */
export function answerRequest(ctx: Context, id: string, { version, outcome, answer }: RequestAnswer, key = ''): Promise<void> {
	return stepOn(ctx, { id, version, step: 'answered', key }, (row) => {
		if (outcome !== 'refused') requireIdentity(row);
		const acknowledged = row.acknowledged_on === null ? { acknowledged_on: ctx.today, acknowledged_by: actorName(ctx.actor) } : {};
		return {
			set: { ...acknowledged, outcome, answer, answered_on: ctx.today, answered_by: actorName(ctx.actor) },
			words: answer,
			data: { outcome, due: row.due }
		};
	});
}

export function requireIdentity({ identity_how: how }: Pick<RequestRow, 'identity_how'>): void {
	if (how === null || how === 'not-proven') throw new Problem('data-request.not-identified');
}
