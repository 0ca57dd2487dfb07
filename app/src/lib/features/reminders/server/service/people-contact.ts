import { latestRung, stageOf } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PeopleMessageNote } from '../../contact-schema.ts';
import type { PeopleContact } from '../../people-message.ts';
import { timeLeft } from '../../time-left.ts';
import { listNoted } from '../contact-queries.ts';
import { peopleThings } from '../people-things.ts';
import { findRules, listContacts } from '../queries.ts';

/** Which units owe an answer to people or to those who supervise that a step of the ladder has come to, and what was said in their group. */
export async function readPeopleContact(ctx: Context): Promise<PeopleContact> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const [{ ladder }, calendar] = [await findRules(tx), await agencyCalendar(tx)];
		const owed = (await peopleThings(tx, [])).flatMap(({ waits, facts }) => {
			const rung = waits.kind === 'to-answer' && !waits.rests ? latestRung(waits.day, ctx.today, ladder, calendar) : null;
			return rung === null ? [] : [{ rung, facts }];
		});
		const [units, contacts] = [await listUnits(tx), await listContacts(tx)];
		const names = new Map(units.map(({ id, name }) => [id, name]));
		const address = new Map(contacts.map((contact) => [contact.unitId, contact.address]));
		const byUnit = Map.groupBy(owed, ({ facts }) => facts.unitId ?? '');
		return {
			stage: stageOf({ offset: Math.max(0, ...owed.map(({ rung }) => rung.offset)) }, ladder),
			units: units.flatMap(({ id, name }) => {
				const theirs = byUnit.get(id);
				return theirs
					? [{ id, name, address: address.get(id) ?? '', owed: theirs.map(({ facts }) => ({ ...facts, left: timeLeft(facts.day, ctx.today, calendar) })) }]
					: [];
			}),
			noted: await listNoted(tx, null, (id) => names.get(id) ?? '')
		};
	});
}

/** The text was pasted into the group: by whom, when, for which units. */
export async function notePeopleMessage(ctx: Context, { stage, unit, text }: PeopleMessageNote, key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'reminder.said-in-group', (tx) =>
		onceFor(tx, key, async () => {
			const known = new Set((await listUnits(tx)).map(({ id }) => id));
			if (!unit.every((id) => known.has(id))) throw new Problem('unit.not-found');
			const noted = { noted_at: ctx.now, noted_by: actorKey(ctx.actor), noted_name: actorName(ctx.actor) };
			await tx
				.insertInto('group_messages')
				.values({ id: newId(), obligation_id: null, stage, unit_ids: unit, text, ...noted })
				.execute();
			await audit(tx, { subject: { type: 'reminders', id: 'people' }, data: { stage, units: unit } });
		})
	);
}

function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
