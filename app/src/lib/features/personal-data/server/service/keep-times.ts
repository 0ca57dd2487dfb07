import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { defineRound } from '#lib/server/jobs/define-job.ts';
import { dropHeldKey } from '#lib/server/personal/keyring.ts';
import { Problem } from '#lib/server/problem.ts';
import { monthsBefore } from '../../months-before.ts';
import { purposeOfKind, type RetentionKind, retentionKinds } from '../../retention.ts';
import type { ConfirmedKind, HeldKind } from '../../retention-schema.ts';
import { expiring } from '../expiring.ts';
import { holdOf } from '../holds.ts';
import { monthsOf } from './read-register.ts';

export const keepTimesRound = defineRound({ name: 'personal-data.keep-times', cron: '40 3 * * *', retries: 3, expireSeconds: 60 * 60 });

const MOST_ROUNDS = 100;

/** Erases what has come due of every kind that somebody confirmed and nobody holds. Returns how much went. */
export async function keepTimes(ctx: Context): Promise<number> {
	let erased = 0;
	for (const kind of retentionKinds) for (let round = 0, gone = 1; gone > 0 && round < MOST_ROUNDS; round += 1) erased += gone = await runKind(ctx, kind);
	return erased;
}

/** One batch of a kind, in one transaction with its entry; nothing is written where nothing is due. */
async function runKind(ctx: Context, kind: RetentionKind): Promise<number> {
	const done = await inTransaction(ctx, 'retention.ran', async (tx) => {
		const row = await tx.selectFrom('retention_kinds').selectAll().where('kind', '=', kind).forUpdate().executeTakeFirst();
		const months = await monthsOf(tx, purposeOfKind[kind]);
		const isReady = row?.confirmed_at && months !== null && (await holdOf(tx, kind, row)) === null;
		const before = monthsBefore(ctx.today, months ?? 0);
		const { erased, keys } = isReady ? await expiring[kind].erase(tx, ctx, before) : { erased: 0, keys: [] };
		if (erased === 0) leaveAsItWas(tx);
		else {
			await tx
				.insertInto('retention_runs')
				.values({ id: newId(), kind, before_day: before, erased, ran_at: ctx.now, ran_by: ctx.actor.kind === 'user' ? actorName(ctx.actor) : '' })
				.execute();
			await audit(tx, { subject: { type: 'retention', id: kind }, data: { erased, before } });
		}
		return { erased, keys };
	});
	for (const whose of done.keys) dropHeldKey(ctx.agencyId, whose);
	return done.erased;
}

/** An administrator has seen what would go and lets it: now, and by itself from then on. */
export async function confirmKind(ctx: Context, { kind, version }: ConfirmedKind, key = ''): Promise<void> {
	requireAdmin(ctx);
	const hold = await readOnly(ctx, async (tx) =>
		holdOf(tx, kind, await tx.selectFrom('retention_kinds').selectAll().where('kind', '=', kind).executeTakeFirst())
	);
	if (hold !== null) throw new Problem('retention.held');
	await change(ctx, 'retention.confirmed', kind, version, key, { confirmed_at: ctx.now, confirmed_by: actorName(ctx.actor) }, {});
	for (let round = 0; round < MOST_ROUNDS && (await runKind(ctx, kind)) > 0; round += 1);
}

/** Nothing of a kind goes any more until somebody lifts it: an inspection, a complaint, a court. An empty reason lifts it. */
export function holdKind(ctx: Context, { kind, version, reason }: HeldKind, key = ''): Promise<void> {
	requireAdmin(ctx);
	const held = reason === '' ? { held_because: null, held_at: null, held_by: null } : { held_because: reason, held_at: ctx.now, held_by: actorName(ctx.actor) };
	return change(ctx, 'retention.held', kind, version, key, held, { reason });
}

type Set = Partial<Record<'confirmed_at' | 'held_at', Date | null> & Record<'confirmed_by' | 'held_because' | 'held_by', string | null>>;

function change(ctx: Context, action: string, kind: RetentionKind, version: number, key: string, set: Set, data: object): Promise<void> {
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const done =
				version === 0
					? (
							await tx
								.insertInto('retention_kinds')
								.values({ kind, ...set })
								.onConflict((conflict) => conflict.doNothing())
								.executeTakeFirst()
						).numInsertedOrUpdatedRows
					: (
							await tx
								.updateTable('retention_kinds')
								.set({ ...set, version: version + 1 })
								.where('kind', '=', kind)
								.where('version', '=', version)
								.executeTakeFirst()
						).numUpdatedRows;
			if (!done) throw new Problem('retention.moved');
			await audit(tx, { subject: { type: 'retention', id: kind }, data: { ...data } });
		})
	);
}

function requireAdmin({ actor }: Context): void {
	if (!(actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'admin'))) throw new Problem('actor.not-allowed');
}
