import { type PlainDate, workingDaysAfter } from '@kheo/core';
import { listInvited } from '#lib/features/accounts/server/service.ts';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import { actorKey, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';

/** `key`: as an actor. `newUntil`: the last day on which they stand for whoever invited them. */
export type Newcomer = { readonly key: string; readonly name: string; readonly role: Role; readonly invitedBy: string; readonly newUntil: PlainDate };

/** Accounts in their first working days here, as many as the agency settled. */
export async function listNewcomers(tx: ReadTx, today: PlainDate): Promise<Newcomer[]> {
	const invited = await listInvited(tx, today);
	if (invited.length === 0) return [];
	const { days } = await tx.selectFrom('agencies').select('newcomer_days as days').executeTakeFirstOrThrow();
	const calendar = await agencyCalendar(tx);
	return invited
		.map(({ userId, displayName: name, role, invitedBy, joinedOn }) => {
			return { key: `user:${userId}`, name, role, invitedBy: invitedBy ?? '', newUntil: workingDaysAfter(joinedOn, days, calendar) };
		})
		.filter(({ newUntil }) => today <= newUntil);
}

/** Whose person this is, for the second agreement: a newcomer's is the one who invited them, and so on back. */
export function standsFor(newcomers: readonly Newcomer[], key: string): string {
	const passed = new Set<string>();
	let now = key;
	for (;;) {
		const one = newcomers.find((newcomer) => newcomer.key === now);
		if (!one || passed.has(now)) return now;
		passed.add(now);
		now = one.invitedBy;
	}
}

/** Whether the person who acts and that other actor are one person, as far as a second agreement goes. */
export async function areOne(tx: ReadTx, { actor, today }: Context, other: string): Promise<boolean> {
	const newcomers = await listNewcomers(tx, today);
	return standsFor(newcomers, actorKey(actor)) === standsFor(newcomers, other);
}
