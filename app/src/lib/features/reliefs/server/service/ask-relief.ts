import { isSent, type PlainDate } from '@kheo/core';
import { actorKey, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { Ask } from '../../schema.ts';
import { lockOwed, lockRelief } from '../queries.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

/** A unit asks for more time, or to be freed of a duty; the Office may write down what was asked on paper or by phone. */
export async function askRelief(ctx: Context, of: Key, ask: Ask, key = ''): Promise<string> {
	requireOwnOrOffice(ctx, of.unitId);
	const wanted = ask.kind === 'extension' ? ask.wantedDue : null;
	const askedOn = (actsForOffice(ctx.actor) && ask.askedOn) || ctx.today;
	if (askedOn > ctx.today) throw new Problem('relief.asked-in-future');
	return inTransaction(ctx, 'relief.asked', (tx) =>
		onceFor(tx, key, async () => {
			const owed = await lockOwed(tx, of);
			if (!owed) throw new Problem('submission.not-found');
			if (isSent(owed.status)) throw new Problem('relief.already-sent');
			refuseUselessDay(wanted, owed.due, ctx.today);
			const id = newId();
			const channel = actsForOffice(ctx.actor) ? ask.channel : 'system';
			const asked = { kind: ask.kind, wanted_due: wanted, reason: ask.reason, channel, asked_on: askedOn };
			await tx
				.insertInto('reliefs')
				.values({ id, obligation_id: of.obligationId, unit_id: of.unitId, ...asked, asked_at: ctx.now, asked_by: actorKey(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: of.obligationId }, data: { relief: id, unit: of.unitId, ...asked } });
			return id;
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'reliefs_open' ? new Problem('relief.already-asked', { cause: error }) : error;
	});
}

function refuseUselessDay(wanted: PlainDate | null, due: PlainDate | null, today: PlainDate): void {
	if (wanted === null) return;
	if (due === null) throw new Problem('relief.no-deadline');
	if (wanted <= due || wanted < today) throw new Problem('relief.day-not-later');
}

/** The unit no longer needs it; nothing was decided yet. */
export async function withdrawRelief(ctx: Context, of: Key, id: string, key = ''): Promise<void> {
	requireOwnOrOffice(ctx, of.unitId);
	return inTransaction(ctx, 'relief.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			const relief = await lockRelief(tx, id);
			if (!relief || relief.obligationId !== of.obligationId || relief.unitId !== of.unitId) throw new Problem('relief.not-found');
			if (relief.decision !== null) throw new Problem('relief.decided');
			await tx
				.updateTable('reliefs')
				.set({ decision: 'withdrawn', decided_at: ctx.now, decided_by: actorKey(ctx.actor) })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: relief.obligationId }, data: { relief: id } });
		})
	);
}

function requireOwnOrOffice({ actor }: Context, unitId: string): void {
	if (!actsForOffice(actor) && unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}
