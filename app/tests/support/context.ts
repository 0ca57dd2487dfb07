import { plainDate, type PlainDate } from '@kheo/core';
import { addUnit, createAgency } from '#lib/features/agencies/server/service.ts';
import type { Actor, Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';
import { anAgency, aUnit } from './builders.ts';
import { testDatabase } from './database.ts';

export type TestContext = Context &
	AsyncDisposable & {
		readonly unitId: string;
		/** The same agency seen by someone else: a role, or any actor. */
		as(who: Role | Actor): Context;
		/** The same person on another day. */
		on(day: string): Context;
	};

/** A fresh agency with one unit in this file's database, and a person of this role in it. Use with `await using`. */
export async function testContext({ role = 'office', today = '2026-09-01' }: { role?: Role; today?: string } = {}): Promise<TestContext> {
	const { db } = await testDatabase();
	const day = plainDate(today);
	const system: Context = { agencyId: newId(), actor: { kind: 'system' }, db, today: day, now: noon(day), locale: 'vi', requestId: newId() };
	await createAgency(system, anAgency());
	const unitId = await addUnit(system, aUnit());
	const as = (who: Role | Actor): Context => ({ ...system, actor: typeof who === 'string' ? aPerson(who, unitId) : who, requestId: newId() });
	const on = (other: string): Context => ({ ...as(role), today: plainDate(other), now: noon(plainDate(other)) });
	return { ...as(role), unitId, as, on, [Symbol.asyncDispose]: async () => undefined };
}

function aPerson(role: Role, unitId: string): Actor {
	return { kind: 'user', userId: `${role}-${newId()}`, role, unitId: role === 'unit' ? unitId : null, name: `Người ${role}` };
}

function noon(day: PlainDate): Date {
	return new Date(`${day}T12:00:00+07:00`);
}
