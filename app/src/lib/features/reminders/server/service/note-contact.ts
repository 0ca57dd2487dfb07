import { templateFaults } from '@kheo/core';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { CallNote, MessageNote, TemplateChange } from '../../contact-schema.ts';
import { knownPlaceholders, neededPlaceholders } from '../../group-message.ts';
import { isAssigned } from '../contact-queries.ts';

/** The text was pasted into the group: by whom, when, for which units. */
export function noteGroupMessage(ctx: Context, { obligation, stage, unit, text }: MessageNote, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'reminder.said-in-group', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await isAssigned(tx, obligation, unit))) throw new Problem('submission.not-found');
			const noted = { noted_at: ctx.now, noted_by: actorKey(ctx.actor), noted_name: actorName(ctx.actor) };
			await tx
				.insertInto('group_messages')
				.values({ id: newId(), obligation_id: obligation, stage, unit_ids: unit, text, ...noted })
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: obligation }, data: { stage, units: unit } });
		})
	);
}

/** A call to a unit: with whom, when, what was said, and by when it promised. The log does not repeat the names. */
export function noteCall(ctx: Context, { obligation, unit, person, calledOn, words, promisedOn }: CallNote, key = ''): Promise<void> {
	requireOffice(ctx);
	if (calledOn > ctx.today) throw new Problem('call.in-future');
	if (promisedOn !== null && promisedOn < calledOn) throw new Problem('call.promise-before');
	return inTransaction(ctx, 'reminder.called', (tx) =>
		onceFor(tx, key, async () => {
			if (!(await isAssigned(tx, obligation, [unit]))) throw new Problem('submission.not-found');
			const entered = { entered_at: ctx.now, entered_by: actorKey(ctx.actor), entered_name: actorName(ctx.actor) };
			await tx
				.insertInto('unit_calls')
				.values({ id: newId(), obligation_id: obligation, unit_id: unit, person, called_on: calledOn, words, promised_on: promisedOn, ...entered })
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: obligation }, data: { unit, calledOn, promisedOn } });
		})
	);
}

/** The agency's own wording of a stage; emptied, the one that comes with Khéo holds again. A name nobody fills is refused. */
export function changeTemplate(ctx: Context, { stage, text }: TemplateChange, key = ''): Promise<void> {
	requireOffice(ctx);
	const { unknown, missing } = templateFaults(text, knownPlaceholders, neededPlaceholders);
	if (text !== '' && unknown.length + missing.length > 0) throw new Problem('reminder.template-wrong');
	return inTransaction(ctx, 'reminders.template-changed', (tx) =>
		onceFor(tx, key, async () => {
			const kept = { text, changed_at: ctx.now, changed_by: actorKey(ctx.actor) };
			await tx.deleteFrom('message_templates').where('stage', '=', stage).execute();
			if (text !== '')
				await tx
					.insertInto('message_templates')
					.values({ stage, ...kept })
					.execute();
			await audit(tx, { subject: { type: 'reminders', id: `template-${stage}` }, data: { text } });
		})
	);
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
