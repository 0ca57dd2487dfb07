import type { Messages } from '#lib/i18n/messages.ts';
import type { UnitStanding } from './unit-standing.ts';

export const measures = ['complete', 'punctual', 'sound'] as const;
export type Measure = (typeof measures)[number];

/** How a part of a bar is filled: told apart in black and white, on a projector and by people who do not see colours. */
export type Fill = 'full' | 'stripes' | 'dots' | 'empty';

/** One bar a unit, cut into counts of products; the same numbers stand in the table under it. */
export type Chart = {
	readonly measure: Measure;
	readonly parts: readonly { readonly name: string; readonly fill: Fill }[];
	readonly bars: readonly { readonly id: string; readonly unit: string; readonly counts: readonly number[] }[];
};

type Words = Messages['board']['charts'];

/** Units in the order of their list; a unit that has nothing in a measure has no bar there. */
export function chartOf(measure: Measure, units: readonly UnitStanding[], words: Words): Chart {
	const bars = units.map((unit) => ({ id: unit.unitId, unit: unit.unit, counts: countsOf[measure](unit) }));
	return {
		measure,
		parts: Object.values(words[measure].parts).map((name, at) => ({ name, fill: fills[measure][at] ?? 'empty' })),
		bars: bars.filter(({ counts }) => counts.some((count) => count > 0))
	};
}

/** In the order of the words of the parts. */
const countsOf: Record<Measure, (unit: UnitStanding) => number[]> = {
	complete: ({ asked, sent, sentBack, overdue }) => [sent, sentBack, asked - sent - sentBack - overdue, overdue],
	punctual: ({ sent, inTime }) => [inTime, sent - inTime],
	sound: ({ atOnce, mended, sentBack, unseen }) => [atOnce, mended, sentBack, unseen]
};

const fills: Record<Measure, readonly Fill[]> = {
	complete: ['full', 'dots', 'empty', 'stripes'],
	punctual: ['full', 'stripes'],
	sound: ['full', 'dots', 'stripes', 'empty']
};

/** The table of a chart: what the page shows and the files hold. */
export function chartTable({ measure, parts, bars }: Chart, words: Words): { readonly name: string; readonly head: string[]; readonly rows: string[][] } {
	return {
		name: words[measure].title,
		head: [words.unit, ...parts.map(({ name }) => name)],
		rows: bars.map(({ unit, counts }) => [unit, ...counts.map(String)])
	};
}
