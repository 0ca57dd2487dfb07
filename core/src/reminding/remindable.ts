import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { latestRung, latestWait, type Ladder, type Rung, stageOf, type Stage } from './ladder.ts';

/**
 * What somebody is waited for: a product to send, one to send again, one to look at, one to approve inside the unit, a paper to agree to, the Office's own
 * product, a word about what is done all the time, a document to read, or to have one's people read.
 */
export type WaitKind = 'owed' | 'returned' | 'to-accept' | 'to-approve' | 'to-agree' | 'to-consolidate' | 'to-confirm' | 'to-read' | 'to-have-read';

const dated: ReadonlySet<WaitKind> = new Set(['owed', 'to-consolidate', 'to-confirm', 'to-read', 'to-have-read']);

/** Whom a reminder is for: who has to act, the head of the unit, the Office, the unit's leader in charge. */
export type ToldAs = 'owner' | 'head' | 'office' | 'leader';

export type Told = {
	readonly owners: readonly string[];
	readonly head: string | null;
	readonly office: readonly string[];
	/** The one leader in charge of the unit; never all of them. */
	readonly leader: string | null;
};

/** Something that waits for somebody, as it stands at the moment. */
export type Remindable = Told & {
	/** Stable: the same thing has the same id tomorrow. */
	readonly id: string;
	readonly kind: WaitKind;
	/** The last day in time; for what was returned or waits to be looked at, the day since which it waits. */
	readonly day: PlainDate;
	/** It did not exist before: a step that fell earlier was not missed. */
	readonly from: PlainDate;
	/** No last day was given: `day` is the one since which it waits. */
	readonly undated?: true;
};

export type DueReminder = {
	/** The thing, its day, the step and the person: what is stored once cannot go twice. A new last day begins the ladder again. */
	readonly key: string;
	readonly about: string;
	readonly kind: WaitKind;
	readonly person: string;
	readonly as: ToldAs;
	readonly rung: Rung;
	readonly stage: Stage;
};

/** What a line says, as it stood when it went. */
export type ReminderFacts = {
	readonly kind: WaitKind;
	/** Where it is done. */
	readonly page: 'return' | 'duty' | 'consolidation' | 'standing' | 'dissemination';
	/** Null where it belongs to no plan. */
	readonly planId: string | null;
	/** Of a document that is made known, its own id. */
	readonly obligationId: string;
	readonly unitId: string | null;
	readonly unit: string | null;
	readonly task: string;
	readonly day: PlainDate;
	readonly time: string | null;
	readonly undated?: true;
};

export type RemindingRules = { readonly today: PlainDate; readonly ladder: Ladder; readonly calendar: WorkingCalendar };

/**
 * Who is to be reminded of what today: of each thing only the last step that has come, so that what was missed while nothing ran is made up for once.
 * `settled` holds the keys that went or were struck off.
 */
export function dueReminders(things: readonly Remindable[], settled: ReadonlySet<string>, rules: RemindingRules): DueReminder[] {
	return things.flatMap((thing) => remindersOf(thing, rules)).filter(({ key }) => !settled.has(key));
}

function remindersOf(thing: Remindable, { today, ladder, calendar }: RemindingRules): DueReminder[] {
	const hasDay = dated.has(thing.kind) && thing.undated !== true;
	const rung = hasDay ? latestRung(thing.day, today, ladder, calendar) : latestWait(thing.day, today, ladder, calendar);
	if (rung === null || rung.day < thing.from) return [];
	return [...toldOf(thing, rung, ladder)].map(([person, as]) => ({
		key: [thing.id, thing.kind, thing.day, rung.offset, person].join('|'),
		about: thing.id,
		kind: thing.kind,
		person,
		as,
		rung,
		stage: stageOf(rung, ladder)
	}));
}

/** Each person once, in the nearest part they have: unit head, then the Office, then the one leader in charge, as the days go by. */
function toldOf({ owners, head, office, leader }: Told, { offset }: Rung, ladder: Ladder): Map<string, ToldAs> {
	const told = new Map<string, ToldAs>();
	const add = (people: readonly string[], as: ToldAs) => people.forEach((person) => told.has(person) || told.set(person, as));
	add(owners, 'owner');
	if (head !== null && offset >= ladder.headAfter) add([head], 'head');
	if (offset >= ladder.officeAfter && offset > 0) add(office, 'office');
	if (leader !== null && offset >= ladder.leaderAfter && offset > 0) add([leader], 'leader');
	return told;
}

/** One person's reminders of one day, in one message. */
export type Digest = { readonly person: string; readonly reminders: readonly DueReminder[] };

/** One message a person: their own work before what others owe, what has waited longest first. */
export function digestsOf(reminders: readonly DueReminder[]): Digest[] {
	const order = (reminder: DueReminder) => (reminder.as === 'owner' ? 0 : 1);
	return [...Map.groupBy(reminders, ({ person }) => person)].map(([person, theirs]) => ({
		person,
		reminders: theirs.toSorted((a, b) => order(a) - order(b) || b.rung.offset - a.rung.offset)
	}));
}
