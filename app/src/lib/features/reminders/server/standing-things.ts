import type { Remindable, ReminderFacts } from '@kheo/core';
import { askedStanding } from '#lib/features/standing/server/service/read-standing.ts';
import { askedPeriods } from '#lib/features/standing/standing.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Person } from './queries.ts';

/** What units are to confirm: their own people are reminded, and nobody above them is written to about it. */
export async function standingThings(tx: ReadTx, people: readonly Person[]): Promise<{ waits: Remindable; facts: ReminderFacts }[]> {
	return (await askedStanding(tx)).flatMap(({ id, plan, name, shares }) =>
		shares.flatMap((share) => {
			const owners = people.filter(({ role, unitId }) => role === 'unit' && unitId === share.unit.id).map(({ userId }) => userId);
			return askedPeriods(share).map(({ from, to }) => {
				const waits: Remindable = { owners, head: null, office: [], leader: null, id: `${id}:${share.unit.id}:${to}`, kind: 'to-confirm', day: to, from };
				const about = { page: 'standing', planId: plan.id, obligationId: id, unitId: share.unit.id, unit: share.unit.name, task: name, time: null } as const;
				return { waits, facts: { kind: waits.kind, day: to, ...about } };
			});
		})
	);
}

/** What still waits for a unit's word, by the ids under which it is reminded of. */
export async function standingAsked(tx: ReadTx): Promise<ReadonlySet<string>> {
	return new Set((await standingThings(tx, [])).map(({ waits }) => waits.id));
}
