import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewNote } from '../../schema.ts';

/** Says beside a figure of a year that it was counted otherwise. */
export async function noteBenefit(ctx: Context, { key: figure, year, words }: NewNote, key = ''): Promise<string> {
	requireOffice(ctx);
	return inTransaction(ctx, 'benefit.noted', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			await tx
				.insertInto('benefit_notes')
				.values({ id, figure, year, words, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { id, figure, year, words } });
			return id;
		})
	);
}

export async function removeNote(ctx: Context, { id }: { readonly id: string }, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'benefit.note-removed', (tx) =>
		onceFor(tx, key, async () => {
			const gone = tx.updateTable('benefit_notes').set({ removed_at: ctx.now }).where('id', '=', id).where('removed_at', 'is', null);
			if ((await gone.executeTakeFirst()).numUpdatedRows === 0n) throw new Problem('benefit.moved');
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { id } });
		})
	);
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
