import { participantFault, readParticipantKinds } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ChecklistItem } from '../../activity.ts';
import type { DetailsInput } from '../../schema.ts';
import { type Key, requireOwnOrOffice } from './access.ts';
import { holdVersion } from './held-activity.ts';

/** Who is responsible, who took part and what is ready. Figures that cannot all be true are not taken. */
export async function saveDetails(ctx: Context, key: Key, input: DetailsInput, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	const { kinds, unread } = readParticipantKinds(input.kinds);
	if (unread.length > 0) throw new Problem('activity.participants-unread');
	const participants = { people: input.people, turns: input.turns, kinds };
	const fault = participantFault(participants);
	if (fault) throw new Problem(`activity.${fault.code}`);
	const checklist = checklistOf(input);
	return inTransaction(ctx, 'activity.details-saved', (tx) =>
		onceFor(tx, requestKey, async () => {
			const { held } = await holdVersion(tx, key, input);
			const said = { responsible: input.responsible, participants: jsonOf(participants), checklist: jsonOf(checklist) };
			const serves = { serves: input.serves === '' ? null : input.serves, serves_name: input.serves === '' ? '' : input.servesName };
			await tx
				.updateTable('activities')
				.set({ ...said, ...serves, version: held.version + 1 })
				.where('id', '=', held.id)
				.execute();
			await audit(tx, {
				subject: { type: 'activity', id: held.id },
				data: { ...key, participants, checklist, ...serves, responsible: aboutPerson(`activity:${held.id}`, input.responsible) }
			});
		})
	);
}

/** One line is one thing to get ready; `done` names the lines that are, from 0. */
function checklistOf({ checklist, done }: DetailsInput): ChecklistItem[] {
	const lines = checklist.split('\n').map((line) => line.trim());
	return lines.flatMap((text, index) => (text === '' ? [] : [{ text: text.slice(0, 300), done: done.includes(String(index)) }])).slice(0, 50);
}
