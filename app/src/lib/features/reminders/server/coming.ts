import {
	type Digest,
	digestsOf,
	dueReminders,
	hourOfEnd,
	type PlainDate,
	productWaits,
	type Remindable,
	type DueReminder,
	type ReminderFacts,
	shortTask
} from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ComingMessage, ReminderRules } from '../reminder.ts';
import { withTimeLeft } from '../time-left.ts';
import { approvalThings, readingThings } from './inside-things.ts';
import { peopleThings } from './people-things.ts';
import { listPeople, type Person, settledKeys } from './queries.ts';
import { standingThings } from './standing-things.ts';
import { officeAmong, toldByUnit } from './told.ts';
import { listOwed, listToAgree, listToConsolidate } from './waiting-queries.ts';

type Thing = { readonly waits: Remindable; readonly facts: ReminderFacts };

export type Coming = { readonly messages: readonly ComingMessage[]; readonly unreached: readonly { unitId: string; unit: string; lines: number }[] };

/** What each person is to be told on this day, as things stand now. */
export async function comingOn(tx: ReadTx, day: PlainDate, { ladder }: ReminderRules): Promise<Coming> {
	const people = await listPeople(tx, day);
	const things = await thingsThatWait(tx, people, day);
	const rules = { today: day, ladder, calendar: await agencyCalendar(tx) };
	const waits = things.map((thing) => thing.waits);
	const all = dueReminders(waits, new Set(), rules);
	const settled = await settledKeys(
		tx,
		all.map(({ key }) => key)
	);
	const facts = new Map(things.map((thing) => [keyOf(thing.waits), thing.facts]));
	const left = digestsOf(all.filter(({ key }) => !settled.has(key)));
	return { messages: left.flatMap((digest) => messageOf(digest, people, facts, rules)), unreached: unreachedAmong(things, rules) };
}

function messageOf(
	{ person, reminders }: Digest,
	people: readonly Person[],
	facts: ReadonlyMap<string, ReminderFacts>,
	rules: Parameters<typeof dueReminders>[2]
): ComingMessage[] {
	const found = people.find(({ userId }) => userId === person);
	if (!found) return [];
	const lines = reminders.flatMap((reminder) => {
		const about = facts.get(keyOf({ id: reminder.about, kind: reminder.kind }));
		return about ? [lineOf(reminder, about)] : [];
	});
	const phone = found.phone !== null && found.channel !== null ? { channel: found.channel, number: found.phone } : null;
	return [{ person, name: found.name, email: found.email, phone, lines: withTimeLeft(lines, rules.today, rules.calendar) }];
}

const lineOf = ({ key, as, stage, rung }: DueReminder, facts: ReminderFacts) => ({
	key,
	as,
	stage,
	rung,
	facts: rung.isArrival ? { ...facts, isNew: true as const } : facts
});
const keyOf = ({ id, kind }: Pick<Remindable, 'id' | 'kind'>) => `${id} ${kind}`;

/** A unit without an account is told by telephone, in the group or on paper: the page says which. */
function unreachedAmong(things: readonly Thing[], rules: Parameters<typeof dueReminders>[2]): Coming['unreached'] {
	const silent = things.filter(({ waits }) => waits.owners.length === 0 && waits.kind !== 'to-accept');
	const due = silent.filter(({ waits }) => dueReminders([{ ...waits, owners: ['nobody'] }], new Set(), rules).length > 0);
	const byUnit = Map.groupBy(due, ({ facts }) => facts.unitId ?? '');
	return [...byUnit].flatMap(([unitId, { length, 0: first }]) => (first?.facts.unit ? [{ unitId, unit: first.facts.unit, lines: length }] : []));
}

async function thingsThatWait(tx: ReadTx, people: readonly Person[], day: PlainDate): Promise<Thing[]> {
	const office = officeAmong(people);
	return [
		...(await owedThings(tx, people)),
		...(await standingThings(tx, people)),
		...(await approvalThings(tx, day)),
		...(await readingThings(tx, people)),
		...(await peopleThings(tx, people)),
		...(await officeThings(tx, office)),
		...(await leaderThings(tx, office))
	];
}

async function owedThings(tx: ReadTx, people: readonly Person[]): Promise<Thing[]> {
	const told = await toldByUnit(tx, people);
	return (await listOwed(tx)).flatMap(({ planId, obligationId, unitId, unit, task, deadline, extended, isDuty, ...row }) => {
		const waits = productWaits({ ...row, id: `${obligationId}:${unitId}` }, told(unitId));
		const time = extended ? null : hourOfEnd(deadline);
		const about = { page: isDuty ? 'duty' : 'return', planId, obligationId, unitId, unit, task: shortTask(task, deadline?.words), time } as const;
		return waits === null ? [] : [{ waits, facts: factsOf(waits, about) }];
	});
}

async function officeThings(tx: ReadTx, office: readonly string[]): Promise<Thing[]> {
	return (await listToConsolidate(tx)).flatMap(({ planId, obligationId, task, deadline, due, from }) => {
		if (due === null) return [];
		const waits: Remindable = { owners: office, head: null, office: [], leader: null, id: obligationId, kind: 'to-consolidate', day: due, from };
		const about = { planId, obligationId, unitId: null, unit: null, task: shortTask(task, deadline?.words), time: hourOfEnd(deadline) };
		const page = 'consolidation' as const;
		return [{ waits, facts: factsOf(waits, { ...about, page }) }];
	});
}

async function leaderThings(tx: ReadTx, office: readonly string[]): Promise<Thing[]> {
	return (await listToAgree(tx)).map(({ id, planId, obligationId, task, deadline, person, since }) => {
		const waits: Remindable = { owners: [person], head: null, office, leader: null, id, kind: 'to-agree', day: since, from: since };
		return {
			waits,
			facts: factsOf(waits, { page: 'consolidation', planId, obligationId, unitId: null, unit: null, task: shortTask(task, deadline?.words), time: null })
		};
	});
}

function factsOf({ kind, day }: Remindable, about: Omit<ReminderFacts, 'kind' | 'day'>): ReminderFacts {
	return { kind, day, ...about };
}
