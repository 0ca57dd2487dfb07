import type { Cells } from '../form/form.ts';
import { type ActivityKind, isActivityKind, kindOfActivity } from './activity-kind.ts';
import { readFigure } from './figure.ts';
import { typedIndicators } from './indicator.ts';

/** What became of an activity. A planned one of which nothing is said has none. */
export const outcomes = ['done', 'changed', 'postponed', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

/** The parts of a report that are no activity, each in words of its own. */
export const reportParts = ['key', 'limits', 'causes', 'proposals'] as const;
export type ReportPart = (typeof reportParts)[number];

/** A key result feeds the summary: longer ones are asked to be shortened. */
export const KEY_RESULT_MAX = 250;

/** The cells of a report's row besides those of the printed table: the registered row it answers, its outcome and why, its kind, its figures, its part. */
export const reportCells = { of: 'of', outcome: 'outcome', why: 'why', kind: 'kind', part: 'part' } as const;
/** The cells of the printed table that a report's row shares with a report typed or read as a table. */
export const printedCells = { name: 'c2', when: 'c3', figures: 'c4', words: 'c5', limits: 'c6', note: 'c7' } as const;

export function figureCell(indicator: string): string {
	return `f-${indicator}`;
}

/** Every cell a person may fill in a report beyond the printed table. */
export const reportCellKeys: readonly string[] = [...Object.values(reportCells), ...typedIndicators.map(({ key }) => figureCell(key))];

export type ReportedActivity = {
	readonly row: string;
	/** The registered row it answers; null for what was not registered. */
	readonly of: string | null;
	readonly head: string | null;
	readonly name: string;
	readonly when: string;
	readonly kind: ActivityKind;
	readonly outcome: Outcome | null;
	readonly why: string;
	/** The result in the unit's own words; blank where the figures speak. */
	readonly words: string;
	readonly limits: string;
	readonly figures: Readonly<Record<string, number>>;
	/** Boxes whose words are no number: not counted, and asked about. */
	readonly wrong: readonly WrongFigure[];
};
export type WrongFigure = { readonly key: string; readonly typed: string; readonly why: 'unreadable' | 'two-meanings' | 'negative' };
export type ReportedText = { readonly row: string; readonly part: ReportPart; readonly words: string };

type Row = { readonly id: string; readonly head: string | null; readonly cells: Cells };

/** The activities of a report. What is reported without an outcome and was not registered is taken as done: nobody would report it otherwise. */
export function reportedActivities(rows: readonly Row[]): ReportedActivity[] {
	return rows
		.filter(({ cells }) => partOf(cells) === null)
		.map(activityOf)
		.filter((activity) => activity.of !== null || tells(activity));
}

export function reportedTexts(rows: readonly Row[]): ReportedText[] {
	return rows.flatMap(({ id, cells }) => {
		const part = partOf(cells);
		const words = cells[printedCells.words]?.trim() ?? '';
		return part === null || words === '' ? [] : [{ row: id, part, words }];
	});
}

/** A line that was added and left blank is no activity. */
function tells({ name, words, figures, wrong }: ReportedActivity): boolean {
	return name !== '' || words !== '' || wrong.length > 0 || Object.keys(figures).length > 0;
}

function activityOf({ id, head, cells }: Row): ReportedActivity {
	const cell = (key: string) => cells[key]?.trim() ?? '';
	const name = cell(printedCells.name);
	const kind = cell(reportCells.kind);
	const of = cell(reportCells.of) || null;
	const outcome = outcomes.find((one) => one === cell(reportCells.outcome)) ?? (of === null ? 'done' : null);
	return {
		row: id,
		of,
		head,
		name,
		when: cell(printedCells.when),
		kind: isActivityKind(kind) ? kind : kindOfActivity(name),
		outcome,
		why: cell(reportCells.why),
		words: cell(printedCells.words),
		limits: cell(printedCells.limits),
		...figuresOf(cells)
	};
}

function figuresOf(cells: Cells): Pick<ReportedActivity, 'figures' | 'wrong'> {
	const read = typedIndicators.flatMap(({ key }) => {
		const typed = cells[figureCell(key)] ?? '';
		const figure = readFigure(typed);
		return figure ? [{ key, typed, figure }] : [];
	});
	return {
		figures: Object.fromEntries(read.flatMap(({ key, figure }) => ('value' in figure ? [[key, figure.value]] : []))),
		wrong: read.flatMap(({ key, typed, figure }) => ('wrong' in figure ? [{ key, typed, why: figure.wrong }] : []))
	};
}

function partOf(cells: Cells): ReportPart | null {
	return reportParts.find((one) => one === cells[reportCells.part]) ?? null;
}

/** Done, be it otherwise than planned: only then do figures count. */
export function isDone({ outcome }: Pick<ReportedActivity, 'outcome'>): boolean {
	return outcome === 'done' || outcome === 'changed';
}

/** Whether a row says more than what the register put into it. */
export function saysSomething(cells: Cells): boolean {
	if (isBlankPart(cells)) return false;
	const given: readonly string[] = [reportCells.of, printedCells.name, printedCells.when];
	return cells[reportCells.of] === undefined || Object.entries(cells).some(([key, words]) => !given.includes(key) && words.trim() !== '');
}

/** A part of the report, kept for words, in which nobody has written. */
export function isBlankPart(cells: Cells): boolean {
	return partOf(cells) !== null && (cells[printedCells.words] ?? '').trim() === '';
}
