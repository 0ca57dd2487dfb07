import { keepPhoto } from '#lib/features/feedback/server/service/keep-photo.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Judging, Showing } from '../../schema.ts';

/** Puts one who was recognised before the people, or changes what is said. Of a picture only our own copy is kept, without what a camera wrote into it. */
export async function showRecognised(ctx: Context, { id, version, title, words, place, picture, alt }: Showing, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (picture && alt === '') throw new Problem('showing.alt-missing');
	const photo = picture ? await keepPhoto(ctx, picture) : null;
	return inTransaction(ctx, 'recognition.shown', (tx) =>
		onceFor(tx, key, async () => {
			const recognised = await tx.selectFrom('recognitions').select('nomination_id').where('nomination_id', '=', id).executeTakeFirst();
			if (!recognised) throw new Problem('nomination.not-found');
			if (photo) await insertFile(tx, { ...photo, state: 'clean' });
			const said = { title, words, place, shown_at: ctx.now, shown_by: actorName(ctx.actor), withdrawn_at: null };
			const shown = { ...(photo && { picture_sha256: photo.sha256 }), ...(alt !== '' && { picture_alt: alt }) };
			const done = await tx
				.insertInto('nomination_showings')
				.values({ nomination_id: id, picture_sha256: null, picture_alt: '', ...said, ...shown })
				.onConflict((conflict) =>
					conflict
						.columns(['agency_id', 'nomination_id'])
						.doUpdateSet({ ...said, ...shown, version: version + 1 })
						.where('nomination_showings.version', '=', version)
				)
				.executeTakeFirst();
			if (!done.numInsertedOrUpdatedRows) throw new Problem('movement.moved');
			await audit(tx, { subject: { type: 'nomination', id }, data: { title, place, picture: photo?.sha256 ?? null } });
		})
	);
}

export async function hideRecognised(ctx: Context, { id, version }: { readonly id: string; readonly version: number }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'recognition.hidden', (tx) =>
		onceFor(tx, key, async () => {
			const hiding = tx.updateTable('nomination_showings').set({ withdrawn_at: ctx.now, version: version + 1 });
			const done = await hiding.where('nomination_id', '=', id).where('version', '=', version).where('withdrawn_at', 'is', null).executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('movement.moved');
			await audit(tx, { subject: { type: 'nomination', id }, data: {} });
		})
	);
}

/** Lets thanks be read by all, or not, or no more; those that somebody else has judged meanwhile stay as they are. Returns how many there were. */
export async function judgeThanks(ctx: Context, { chosen, verdict }: Judging, key = ''): Promise<number> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'thanks.judged', (tx) =>
		onceFor(tx, key, async () => {
			const [before, state] = verdict === 'taken-back' ? (['shown', 'refused'] as const) : (['waiting', verdict] as const);
			const set = { state, decided_at: ctx.now, decided_by: actorName(ctx.actor) };
			const done = await tx.updateTable('nomination_thanks').set(set).where('id', 'in', chosen).where('state', '=', before).returning('id').execute();
			if (done.length === 0) throw new Problem('movement.moved');
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { verdict, thanks: done.map(({ id }) => id) } });
			return done.length;
		})
	);
}
