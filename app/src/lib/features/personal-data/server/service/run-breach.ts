import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { dayIn } from '#lib/server/clock.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PlainDate } from '@kheo/core';
import { notifyBy } from '../../breach.ts';
import type { BreachFacts, NoticedBreach, ToldAuthority } from '../../breach-schema.ts';
import { type BreachRow, nextNumber, requireBreachOffice } from '../breach-queries.ts';

/** Enters a breach; the 72 hours run from when it was noticed, not from when it is entered. */
export function noticeBreach(ctx: Context, { noticedAt, noticedBy, ...facts }: NoticedBreach, key = ''): Promise<string> {
	requireBreachOffice(ctx);
	if (noticedAt > ctx.now) throw new Problem('data-breach.in-future');
	return inTransaction(ctx, 'data-breach.noticed', (tx) =>
		onceFor(tx, key, async () => {
			const [id, year] = [newId(), Number(dayIn(noticedAt).slice(0, 4))];
			const entered = { entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			const at = { noticed_at: noticedAt, noticed_by: noticedBy, notify_by: notifyBy(noticedAt), year, number: await nextNumber(tx, year) };
			await tx
				.insertInto('data_breaches')
				.values({ id, ...at, ...columnsOf(facts), ...entered })
				.execute();
			await audit(tx, { subject: { type: 'data-breach', id }, data: { kind: facts.kind, noticedAt: noticedAt.toISOString(), people: facts.people } });
			return id;
		})
	);
}

type Seen = { readonly version: number };

/** What is known now; the first words stay in the log. */
export function describeBreach(ctx: Context, id: string, { version, ...facts }: BreachFacts, key = ''): Promise<void> {
	return change(ctx, 'data-breach.described', id, version, key, () => ({ ...columnsOf(facts) }));
}

/** The authority was told. After the 72 hours a reason is owed, which the notice says too. */
export function tellAuthority(ctx: Context, id: string, { version, toldAt, whom, how, lateBecause }: ToldAuthority, key = ''): Promise<void> {
	return change(ctx, 'data-breach.authority-told', id, version, key, (row) => {
		if (toldAt > ctx.now) throw new Problem('data-breach.in-future');
		if (toldAt < row.noticed_at) throw new Problem('data-breach.before-noticed');
		if (toldAt > row.notify_by && lateBecause === '') throw new Problem('data-breach.late-reason-missing');
		return { told_at: toldAt, told_whom: whom, told_how: how, late_because: lateBecause === '' ? null : lateBecause, not_told_because: null };
	});
}

/** Why the authority need not be told, said by who answers for it. */
export function leaveUntold(ctx: Context, id: string, { version, reason }: Seen & { readonly reason: string }, key = ''): Promise<void> {
	return change(ctx, 'data-breach.settled', id, version, key, (row) => {
		if (row.told_at !== null) throw new Problem('data-breach.told');
		return { not_told_because: reason };
	});
}

export function tellPeople(ctx: Context, id: string, { version, on, how }: Seen & { readonly on: PlainDate; readonly how: string }, key = ''): Promise<void> {
	return change(ctx, 'data-breach.people-told', id, version, key, () => {
		if (on > ctx.today) throw new Problem('data-breach.in-future');
		return { people_told_on: on, people_told_how: how };
	});
}

/** Closed only once the authority was told, or it was said why not. */
export function closeBreach(ctx: Context, id: string, { version, lessons }: Seen & { readonly lessons: string }, key = ''): Promise<void> {
	return change(ctx, 'data-breach.closed', id, version, key, (row) => {
		if (row.told_at === null && row.not_told_because === null) throw new Problem('data-breach.not-told');
		return { closed_at: ctx.now, closed_by: actorName(ctx.actor), lessons };
	});
}

function change(ctx: Context, action: string, id: string, version: number, key: string, what: (row: BreachRow) => object): Promise<void> {
	requireBreachOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const row = await tx.selectFrom('data_breaches').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
			if (!row) throw new Problem('data-breach.not-found');
			if (row.version !== version || row.closed_at !== null) throw new Problem('data-breach.moved');
			const set = what(row);
			await tx
				.updateTable('data_breaches')
				.set({ ...set, version: version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'data-breach', id }, data: { ...set } });
		})
	);
}

function columnsOf({ isSensitive, purposes, ...facts }: Omit<BreachFacts, 'version'>) {
	return { ...facts, is_sensitive: isSensitive, purposes: jsonOf(purposes) };
}
