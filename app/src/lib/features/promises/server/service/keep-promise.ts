import type { Selectable, Updateable } from 'kysely';
import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { actorKey, actorName, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { PromisesTable } from '#lib/server/database/tables/promises.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Anew, Report, Which } from '../../schema.ts';

type Row = Selectable<PromisesTable>;
type Change = { readonly set: Updateable<PromisesTable>; readonly data: Readonly<Record<string, unknown>> };
const noReport = { reported: null, reported_done_on: null, reported_by: null, reported_by_id: null } as const;

/** The unit that promised, or the Office, says that it is done: what, and on which day. It counts once somebody else has confirmed it. */
export async function reportKept(ctx: Context, { result, doneOn, ...which }: Report, key = ''): Promise<void> {
	return change(ctx, 'promise.reported', which, key, async (_, row) => {
		const isOwn = ctx.actor.kind === 'user' && ctx.actor.role === 'unit' && unitOf(ctx.actor) === row.unit_id;
		if (!isOwn && !actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
		if (doneOn > ctx.today || doneOn < (row.given_on ?? doneOn)) throw new Problem('promise.day-wrong');
		const by = { reported_by: actorName(ctx.actor), reported_by_id: actorKey(ctx.actor) };
		return { set: { reported: result, reported_done_on: doneOn, ...by, sent_back: null }, data: { result, doneOn } };
	});
}

/** The Office or a leader, never whoever reported it: from now on everybody reads what came of it. */
export async function confirmKept(ctx: Context, which: Which, key = ''): Promise<void> {
	requireConfirmer(ctx);
	return change(ctx, 'promise.kept', which, key, async (_, row) => {
		if (row.reported === null) throw new Problem('promise.not-now');
		if (row.reported_by_id === actorKey(ctx.actor)) throw new Problem('promise.alone');
		const kept = { result: row.reported, kept_on: row.reported_done_on, confirmed_by: actorName(ctx.actor) };
		return { set: { ...kept, ...noReport }, data: { result: row.reported, keptOn: row.reported_done_on } };
	});
}

export async function sendBackReport(ctx: Context, { reason, ...which }: Which & { readonly reason: string }, key = ''): Promise<void> {
	requireConfirmer(ctx);
	return change(ctx, 'promise.report-returned', which, key, async (_, row) => {
		if (row.reported === null) throw new Problem('promise.not-now');
		return { set: { ...noReport, sent_back: reason }, data: { reason } };
	});
}

/** A later day, or another unit, with the reason that everybody reads; the day promised at first stays beside it. */
export async function promiseAgain(ctx: Context, { unitId, due, reason, ...which }: Anew, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return change(ctx, 'promise.moved', which, key, async (tx) => {
		if (unitId !== null && !(await listActiveUnits(tx, ctx.today)).some(({ id }) => id === unitId)) throw new Problem('promise.unit-missing');
		if (due < ctx.today) throw new Problem('promise.due-past');
		return { set: { unit_id: unitId, due, because: reason }, data: { unitId, due, reason } };
	});
}

function requireConfirmer({ actor }: Context): void {
	if (!(actor.kind === 'user' && (actor.role === 'leader' || actsForOffice(actor)))) throw new Problem('actor.not-allowed');
}

async function change(ctx: Context, action: string, { id, version }: Which, key: string, work: (tx: Tx, row: Row) => Promise<Change>): Promise<void> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await tx.selectFrom('promises').selectAll().where('id', '=', id).where('given_on', 'is not', null).forUpdate().executeTakeFirst();
			if (!row || row.hidden_at !== null) throw new Problem('promise.not-found');
			if (row.version !== version) throw new Problem('promise.moved');
			if (row.kept_on !== null) throw new Problem('promise.not-now');
			const { set, data } = await work(tx, row);
			await tx
				.updateTable('promises')
				.set({ ...set, version: row.version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'promise', id }, data });
		})
	);
}
