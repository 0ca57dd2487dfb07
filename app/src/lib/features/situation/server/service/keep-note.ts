import { keepPhoto } from '#lib/features/feedback/server/service/keep-photo.ts';
import { insertReceived } from '#lib/features/feedback/server/service/insert-received.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewNote } from '../../schema.ts';

/** Writes down what was heard, or seen with its link and picture. A link makes it one of social media. */
export async function keepNote(ctx: Context, { heardOn, unitId, picture: sent, ...note }: NewNote, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (heardOn > ctx.today) throw new Problem('situation.in-future');
	const picture = sent ? await keepPhoto(ctx, sent) : null;
	return inTransaction(ctx, 'situation.noted', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			if (picture) await insertFile(tx, { ...picture, state: 'clean' });
			const kept = {
				heard_on: heardOn,
				unit_id: unitId,
				picture_sha256: picture?.sha256 ?? null,
				way: note.link === '' ? ('heard' as const) : ('social' as const)
			};
			await tx
				.insertInto('situation_notes')
				.values({ id, ...note, ...kept, entered_at: ctx.now, entered_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'situation-note', id }, data: { field: note.field, severity: note.severity, way: kept.way } });
			return id;
		})
	);
}

/** It becomes feedback without a sender, which is sorted and answered like any other; the note stays. */
export async function becomeFeedback(ctx: Context, { id }: { readonly id: string }, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'situation.became-feedback', (tx) =>
		onceFor(tx, key, async () => {
			const note = await tx.selectFrom('situation_notes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
			if (!note) throw new Problem('situation.not-found');
			if (note.feedback_id !== null) throw new Problem('situation.became-already');
			const { words, field, place, picture_sha256: photo } = note;
			const feedbackId = newId();
			await insertReceived(tx, ctx, { id: feedbackId, words, field, place, photo_sha256: photo, sender: null, consents: jsonOf({}), origin: 'note' });
			await tx.updateTable('situation_notes').set({ feedback_id: feedbackId }).where('id', '=', id).execute();
			await audit(tx, { subject: { type: 'situation-note', id }, data: { feedback: feedbackId } });
			return feedbackId;
		})
	);
}
