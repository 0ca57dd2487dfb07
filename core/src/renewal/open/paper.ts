import { appendixTitleYears } from '../../checking/title-years.ts';
import { papersOf } from '../../checking/papers.ts';
import type { Document, PageSection } from '../../document/document.ts';
import { sentenceCase } from '../../language/sentence-case.ts';
import { textOf } from '../../document/text.ts';
import type { Ground, Mark } from '../ground.ts';
import { Cover } from '../cover.ts';
import { oneForEach } from '../one-for-each.ts';
import type { OpenPoint } from '../renewal.ts';

/** Anniversaries that did not add up, and those whose rank changes: every fifth and tenth year is kept in another way than the rest. */
export function anniversariesToDecide(marks: readonly Mark[], { to, from }: Ground): OpenPoint[] {
	const points = marks.flatMap((mark): OpenPoint[] => {
		if (mark.code === 'anniversary-wrong') return [{ code: mark.code, params: mark.params, places: [mark.source] }];
		if (mark.code !== 'anniversary-count') return [];
		const { next } = mark.params;
		const count = next - (to - from);
		return count % 5 === 0 || next % 5 === 0 ? [{ code: 'anniversary-round', params: { count, next }, places: [mark.source] }] : [];
	});
	return oneForEach(points);
}

/** Without a table of its days off only the weekends of a year are known. */
export function missingCalendar({ calendar, to }: Ground): OpenPoint[] {
	const isKnown = Object.keys(calendar.rest).some((day) => day.startsWith(String(to)));
	return isKnown ? [] : [{ code: 'calendar-missing', params: { year: to }, places: [] }];
}

/** Whoever signed last year may have moved on. */
export function signers({ reading }: Ground): OpenPoint[] {
	const points = papersOf(reading)
		.flatMap(({ signatures }) => signatures)
		.flatMap(({ position, onBehalfOf, name, source }) =>
			name === null ? [] : [{ code: 'signer' as const, params: { position: sentenceCase(position ?? onBehalfOf ?? ''), name }, places: [source] }]
		);
	return oneForEach(points);
}

/** An appendix whose title names another year than its plan: left over from an older one, or last year's figures, which grow older with the plan. */
export function appendixYears(marks: readonly Mark[], { reading, from, to }: Ground): OpenPoint[] {
	const titled = new Cover(appendixTitleYears(reading));
	const other = marks.filter(({ code, source }) => code === 'other-year' && titled.meets(source));
	return oneForEach(
		other.map(({ source }): OpenPoint => ({ code: 'appendix-year', params: { year: Number(source.quote), from, next: to }, places: [source] }))
	);
}

/** Headers and footers of the pages are no part of the text that is renewed. */
export function marginYears({ sections }: Document): OpenPoint[] {
	const texts = new Set(sections.flatMap(marginsOf));
	return [...texts].flatMap((words) => {
		const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(words)?.[0];
		return year === undefined ? [] : [{ code: 'margin-year' as const, params: { words, year: Number(year) }, places: [] }];
	});
}

function marginsOf({ header, footer, firstHeader = [], firstFooter = [] }: PageSection): string[] {
	return [...header, ...footer, ...firstHeader, ...firstFooter].map((paragraph) => textOf(paragraph).trim());
}
