import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { latestRung, latestWait, type Ladder, type Rung, stageOf, type Stage } from './ladder.ts';

/**
 * What somebody is waited for: a product to send, one to send again, one to look at, one to approve inside the unit, a paper to agree to, the Office's own
 * product, a word about what is done all the time, a document to read, or to have one's people read, an answer to people or to those who supervise, or help with one.
 */
export type WaitKind =
	'owed' | 'returned' | 'to-accept' | 'to-approve' | 'to-agree' | 'to-consolidate' | 'to-confirm' | 'to-read' | 'to-have-read' | 'to-answer' | 'to-help';

const dated: ReadonlySet<WaitKind> = new Set(['owed', 'to-consolidate', 'to-confirm', 'to-read', 'to-have-read', 'to-answer']);

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
	/** The day on which it was handed to its owners: they are told so once, unless a step of the ladder has told them by then. */
	readonly arrivedOn?: PlainDate;
	/** Its clock stands, or is another's: only that it came is said. */
	readonly rests?: true;
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

/** Where a unit answers people, and those who supervise; where the agency answers for the data of people. */
export type PeoplePage = 'feedback' | 'promise' | 'supervision' | 'data-request' | 'data-breach' | 'consent' | 'impact';

/** What a line says, as it stood when it went. */
export type ReminderFacts = {
	readonly kind: WaitKind;
	/** Where it is done. */
	readonly page: 'return' | 'duty' | 'consolidation' | 'standing' | 'dissemination' | PeoplePage;
	/** Null where it belongs to no plan. */
	readonly planId: string | null;
	/** Of what belongs to no plan, its own id. */
	readonly obligationId: string;
	readonly unitId: string | null;
	readonly unit: string | null;
	readonly task: string;
	readonly day: PlainDate;
	readonly time: string | null;
	readonly undated?: true;
	/** It has come to its owner, who is told so for the first time. */
	readonly isNew?: true;
	/** Its clock stands. */
	readonly rests?: true;
};

export type RemindingRules = { readonly today: PlainDate; readonly ladder: Ladder; readonly calendar: WorkingCalendar };

/**
 * Who is to be reminded of what today: of each thing only the last step that has come, so that what was missed while nothing ran is made up for once.
 * `settled` holds the keys that went or were struck off.
 */
export function dueReminders(things: readonly Remindable[], settled: ReadonlySet<string>, rules: RemindingRules): DueReminder[] {
	return things.flatMap((thing) => remindersOf(thing, rules)).filter(({ key }) => !settled.has(key));
}

function remindersOf(thing: Remindable, rules: RemindingRules): DueReminder[] {
	const rung = stepOf(thing, rules) ?? arrivalOf(thing, rules);
	if (rung === null) return [];
	const step = rung.isArrival ? [thing.arrivedOn, 'new'] : [thing.day, rung.offset];
	return [...toldOf(thing, rung, rules.ladder)].map(([person, as]) => ({
		key: [thing.id, thing.kind, ...step, person].join('|'),
		about: thing.id,
		kind: thing.kind,
		person,
		as,
		rung,
		stage: stageOf(rung, rules.ladder)
	}));
}

function stepOf({ kind, day, from, undated, rests }: Remindable, { today, ladder, calendar }: RemindingRules): Rung | null {
	if (rests) return null;
	const hasDay = dated.has(kind) && undated !== true;
	const rung = hasDay ? latestRung(day, today, ladder, calendar) : latestWait(day, today, ladder, calendar);
	return rung === null || rung.day < from ? null : rung;
}

/** An arrival does not depend on the last day: a clock that is moved does not tell it again. */
function arrivalOf({ arrivedOn }: Remindable, { today, ladder, calendar }: RemindingRules): Rung | null {
	if (arrivedOn === undefined || today < arrivedOn || workingDaysBetween(arrivedOn, today, calendar) > ladder.stopAfter) return null;
	return { offset: 0, day: arrivedOn, isArrival: true };
}

/** Each person once, in the nearest part they have: unit head, then the Office, then the one leader in charge, as the days go by. */
function toldOf({ owners, head, office, leader }: Told, { offset, isArrival }: Rung, ladder: Ladder): Map<string, ToldAs> {
	const told = new Map<string, ToldAs>();
	const add = (people: readonly string[], as: ToldAs) => people.forEach((person) => told.has(person) || told.set(person, as));
	add(owners, 'owner');
	if (isArrival) return told;
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
