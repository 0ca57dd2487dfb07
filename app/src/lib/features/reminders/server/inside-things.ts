import { type PlainDate, type Remindable, type ReminderFacts, shortTask } from '@kheo/core';
import { listUnread } from '#lib/features/disseminations/server/service/list-unread.ts';
import { waitingApprovals } from '#lib/features/unit-approvals/server/service/list-waiting.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Person } from './queries.ts';

type Thing = { readonly waits: Remindable; readonly facts: ReminderFacts };

/** Matters between a unit and its own people: nobody above them is written to about these. */
const inside = { head: null, office: [], leader: null } as const;

/** Returns that wait for whoever signs for the unit, since they were put up; a new round begins the ladder again. */
export async function approvalThings(tx: ReadTx, day: PlainDate): Promise<Thing[]> {
	return (await waitingApprovals(tx, day)).flatMap(({ id, planId, obligationId, task, deadline, unitId, unit, since, signers }) => {
		if (signers.length === 0) return [];
		const waits: Remindable = { ...inside, owners: signers, id, kind: 'to-approve', day: since, from: since };
		const about = { page: 'return', planId, obligationId, unitId, unit, task: shortTask(task, deadline?.words), time: null } as const;
		return [{ waits, facts: { kind: waits.kind, day: since, ...about } }];
	});
}

/** Documents that somebody has not read: each reader with an account, and the unit's own people for those without one. */
export async function readingThings(tx: ReadTx, people: readonly Person[]): Promise<Thing[]> {
	return (await listUnread(tx)).flatMap(({ dissemination: { id, title, due, openedOn }, unit, readers, others }) => {
		const clerks = people.filter(({ role, unitId }) => role === 'unit' && unitId === unit.id).map(({ userId }) => userId);
		const when = { day: due ?? openedOn, ...(due === null && { undated: true as const }) };
		const about = { page: 'dissemination', planId: null, obligationId: id, unitId: unit.id, unit: unit.name, task: title, time: null } as const;
		const thing = (kind: 'to-read' | 'to-have-read', owners: readonly string[]): Thing => ({
			waits: { ...inside, ...when, owners, id: `${id}:${unit.id}`, kind, from: openedOn },
			facts: { kind, ...when, ...about }
		});
		return [...(readers.length > 0 ? [thing('to-read', readers)] : []), ...(others ? [thing('to-have-read', clerks)] : [])];
	});
}

/** What still waits inside the units for this person, by the words a line is kept with. */
export async function insideAsked(tx: ReadTx, day: PlainDate, userId: string): Promise<ReadonlySet<string>> {
	const me: Person[] = await tx
		.selectFrom('memberships')
		.select(['user_id as userId', 'unit_id as unitId', 'role', 'display_name as name'])
		.where('user_id', '=', userId)
		.execute()
		.then((rows) => rows.map((row) => ({ ...row, email: null, phone: null, channel: null })));
	const things = [...(await approvalThings(tx, day)), ...(await readingThings(tx, me))];
	return new Set(things.filter(({ waits }) => waits.owners.includes(userId)).map(({ facts }) => insideKey(facts)));
}

export function insideKey({ kind, obligationId, unitId }: Pick<ReminderFacts, 'kind' | 'obligationId' | 'unitId'>): string {
	return `${kind} ${obligationId}:${unitId ?? ''}`;
}

export const insideKinds: ReadonlySet<ReminderFacts['kind']> = new Set(['to-approve', 'to-read', 'to-have-read']);
