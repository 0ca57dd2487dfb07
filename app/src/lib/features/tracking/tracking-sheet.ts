import { sayDay, sayEnd, sayWorkingDays } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import type { CellState } from './cell-state.ts';
import type { Matrix, MatrixCell, Tally } from './matrix.ts';

type Words = Messages['tracking'];

/** The matrix as a sheet: what the screen says, in the same order. */
export function trackingSheet(matrix: Matrix, words: Words, locale: 'vi' | 'en') {
	return {
		name: words.title,
		columns: [
			{ heading: words.unit, width: 40 },
			...matrix.obligations.map(({ task, due, time }) => ({ heading: due ? `${task} (${sayEnd({ due, time }, locale, { year: true })})` : task, width: 36 }))
		],
		rows: matrix.rows
			.map(({ unit, cells }) => [unit.name, ...cells.map((cell) => (cell ? stateWords(cell, words, locale) : words.nothingOwed))])
			.concat([[words.sum, ...matrix.counts.map(({ tally }) => tallyWords(tally, words))]])
	};
}

type Told = Pick<MatrixCell, 'state' | 'rowCount' | 'extendedDue'>;

/** A state in words, with its count or its days: "đã nhận · 3 hoạt động, muộn 1 ngày". */
export function stateWords({ state, rowCount, extendedDue }: Told, words: Words, locale: 'vi' | 'en', calm = false): string {
	const more = extendedDue === null || state.name === 'waived' ? '' : words.extended(sayDay(extendedDue, locale));
	const extra = [...detailsOf(state, rowCount, words, locale, calm), more].filter((part) => part !== '');
	return extra.length > 0 ? `${words.states[state.name]} · ${extra.join(', ')}` : words.states[state.name];
}

/** "8 đã nhận, 1 muộn, 2 chưa nhận được": each state counted apart. */
export function tallyWords(tally: Tally, words: Words): string {
	const said = { ...words.states, late: words.cameLate, extended: words.givenMore };
	return Object.entries(said)
		.flatMap(([name, word]) => (isCounted(name, tally) ? [`${tally[name]} ${word}`] : []))
		.join(', ');
}

function isCounted(name: string, tally: Tally): name is keyof Tally {
	return name in tally;
}

function detailsOf(state: CellState, rowCount: number, words: Words, locale: 'vi' | 'en', calm: boolean): string[] {
	if (state.name === 'overdue') return [calm ? '' : words.overdueBy(state.daysLate)];
	if (state.name === 'due-soon') return [words.left(sayWorkingDays(state.workingDaysLeft, locale))];
	if (state.name !== 'accepted' && state.name !== 'submitted') return [];
	return [rowCount > 0 ? words.rows(rowCount) : '', state.daysLate !== null && !calm ? words.late(state.daysLate) : ''];
}
