import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { Approval, Withdrawal } from '../../schema.ts';

function requireDecider({ actor }: Context): void {
	if (!actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}

/** Lets slogans be shown in a period, by somebody other than whoever brought them in; the database holds to that too. All or none. */
export async function approveSlogans(ctx: Context, { slogan, from, to }: Approval, key = ''): Promise<void> {
	requireDecider(ctx);
	const chosen = slogan.map((one) => ({ id: one.slice(0, 36), version: Number(one.slice(37)) }));
	const approving = inTransaction(ctx, 'slogans.approved', (tx) =>
		onceFor(tx, key, async () => {
			const state = { state: 'approved' as const, shown_from: from, shown_to: to, reason: null };
			for (const { id, version } of chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await decide(tx, ctx, { id, version }, state);
			await audit(tx, { subject: { type: 'slogans', id: chosen[0]?.id ?? '' }, data: { slogans: chosen.map(({ id }) => id), from, to } });
		})
	);
	return approving.catch((error: unknown) => {
		throw brokenConstraint(error) === 'slogans_not_alone' ? new Problem('slogan.alone', { cause: error }) : error;
	});
}

/** Takes a slogan off every page, with the reason; what was shown stays in the log of showings. */
export async function withdrawSlogan(ctx: Context, { id, version, reason }: Withdrawal, key = ''): Promise<void> {
	requireDecider(ctx);
	return inTransaction(ctx, 'slogan.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			await decide(tx, ctx, { id, version }, { state: 'withdrawn', reason });
			await audit(tx, { subject: { type: 'slogan', id }, data: { reason } });
		})
	);
}

type Decision = {
	readonly state: 'approved' | 'withdrawn';
	readonly reason: string | null;
	readonly shown_from?: Approval['from'];
	readonly shown_to?: Approval['to'];
};

async function decide(tx: Tx, { actor, now }: Context, { id, version }: { readonly id: string; readonly version: number }, decision: Decision): Promise<void> {
	const done = await tx
		.updateTable('slogans')
		.set({ ...decision, decided_at: now, decided_by: actorName(actor), decided_by_id: actorKey(actor), version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	if (done.numUpdatedRows === 0n) throw new Problem('slogan.moved');
}
