import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { actorName, actsForOffice } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestLine } from '../request.ts';
import { type RequestRules, usualRules } from '../request-clock.ts';

/** Whose key covers who asks and what they wrote. */
export const askerOf = (id: string) => `data-request:${id}`;

/** How long the agency gives itself, and its calendar. */
export async function requestRulesIn(tx: ReadTx): Promise<RequestRules & { readonly source: string; readonly version: number }> {
	const row = await tx.selectFrom('data_request_rules').selectAll().executeTakeFirst();
	if (!row) return { ...usualRules, source: '', version: 0 };
	const { acknowledge_days: acknowledge, extend_days: extend, days, counts, source, version } = row;
	return { acknowledge, extend, days, counts, source, version };
}

export async function clockIn(tx: ReadTx) {
	return { rules: await requestRulesIn(tx), calendar: await agencyCalendar(tx) };
}

export type RequestRow = Awaited<ReturnType<typeof getRequest>>;

export async function getRequest(tx: ReadTx, id: string) {
	const row = await tx.selectFrom('data_requests').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('data-request.not-found');
	return row;
}

type Line = Pick<
	RequestRow,
	'id' | 'code' | 'kind' | 'origin' | 'due' | 'outcome' | 'handler' | 'received_on' | 'acknowledge_due' | 'acknowledged_on' | 'answered_on'
>;

export function asLine({ id, code, kind, origin, due, outcome, handler, ...row }: Line): RequestLine {
	const [acknowledgeDue, acknowledgedOn] = [row.acknowledge_due, row.acknowledged_on];
	return { id, code, kind, origin, receivedOn: row.received_on, acknowledgeDue, acknowledgedOn, due, answeredOn: row.answered_on, outcome, handler };
}

export type Change = { readonly set: object; readonly words?: string; readonly data?: { readonly [field: string]: unknown } };

/** One step on a request: seen as it was, written, noted in its course and in the log. An answered one takes no more steps. */
export function stepOn(
	ctx: Context,
	{ id, version, step, key }: { readonly id: string; readonly version: number; readonly step: string; readonly key: string },
	what: (row: RequestRow, tx: Tx) => Promise<Change> | Change
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'data-request.step', (tx) =>
		onceFor(tx, key, async () => {
			const row = await tx.selectFrom('data_requests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
			if (!row) throw new Problem('data-request.not-found');
			if (row.version !== version) throw new Problem('data-request.moved');
			if (row.answered_on !== null) throw new Problem('data-request.answered');
			const { set, words = '', data = {} } = await what(row, tx);
			await tx
				.updateTable('data_requests')
				.set({ ...set, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await noteStep(tx, ctx, id, step, words);
			await audit(tx, { action: `data-request.${step}`, subject: { type: 'data-request', id }, data });
		})
	);
}

export async function noteStep(tx: Tx, ctx: Context, requestId: string, step: string, words = ''): Promise<void> {
	await tx
		.insertInto('data_request_steps')
		.values({ id: newId(), request_id: requestId, step, words, taken_at: ctx.now, taken_by: actorName(ctx.actor) })
		.execute();
}
