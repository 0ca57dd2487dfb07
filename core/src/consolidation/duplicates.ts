import { likeness, shinglesOf } from '../language/similarity.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { readWhen } from './read-when.ts';
import type { AcceptedRow, Duplicate } from './register.ts';

/** Which columns of the form tell one event from another. */
export type EventColumns = {
	/** The column that names the activity. */
	readonly name: string;
	readonly date: string | null;
	/** Where it is held, how far it reaches. */
	readonly scope: string | null;
};

type Event = {
	readonly id: string;
	readonly name: ReadonlySet<string>;
	readonly scope: ReadonlySet<string>;
	readonly from: string | null;
	readonly to: string | null;
};

const sameWords = 0.85;
const sameEvent = 0.5;

/**
 * Pairs of rows that look like one event entered twice, the likeliest first: the same words, or much the same event on the same
 * days. A suggestion to a person, never a deed. Rows that merely share a plan's common phrases are not compared, so that ten
 * thousand rows take a moment.
 */
export function duplicates(rows: readonly AcceptedRow[], columns: EventColumns, year: number | null = null): Duplicate[] {
	const events = [...rows].sort((a, b) => a.unitOrder - b.unitOrder || Number(a.id > b.id) - Number(a.id < b.id)).map((row) => eventOf(row, columns, year));
	const found = candidatePairs(events.map((event) => event.name)).map(([a, b]) => compare(events[a], events[b]));
	return found
		.filter((pair) => pair !== null)
		.sort((a, b) => b.likeness - a.likeness || Number(a.ids.join() > b.ids.join()) - Number(a.ids.join() < b.ids.join()));
}

function eventOf({ id, cells }: AcceptedRow, columns: EventColumns, year: number | null): Event {
	const cell = (key: string | null) => (key === null ? '' : (cells[key] ?? ''));
	const { from, to } = readWhen(cell(columns.date), year);
	return { id, name: shinglesOf(cell(columns.name)), scope: shinglesOf(cell(columns.scope)), from, to };
}

function compare(a: Event | undefined, b: Event | undefined): Duplicate | null {
	if (!a || !b) return null;
	const alike = likeness(a.name, b.name);
	const ids = [a.id, b.id] as const;
	const rounded = Math.round(alike * 100) / 100;
	if (alike >= sameEvent && isDay(a) && a.from === b.from && a.to === b.to) return { ids, likeness: rounded, because: 'same-event-and-time' };
	return alike >= sameWords && !timesDiffer(a, b) && !placesDiffer(a, b) ? { ids, likeness: rounded, because: 'same-words' } : null;
}

/** A whole month or quarter is too wide to tell that two events are one. */
function isDay({ from, to }: Event): boolean {
	return from !== null && to !== null && Date.parse(to) - Date.parse(from) <= 7 * 86_400_000;
}

function timesDiffer(a: Event, b: Event): boolean {
	return a.from !== null && b.from !== null && (a.from !== b.from || a.to !== b.to);
}

function placesDiffer(a: Event, b: Event): boolean {
	return a.scope.size > 0 && b.scope.size > 0 && likeness(a.scope, b.scope) < 0.3;
}
