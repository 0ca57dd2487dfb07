import { literalPattern } from '../../language/literal-pattern.ts';
import type { Reading, Section } from '../../reading/reading.ts';
import type { Replacement } from '../finding.ts';
import { labelled, type Labelled, sequencesOf } from '../label-sequence.ts';
import { papersOf } from '../papers.ts';
import { within } from '../places.ts';
import { defineRule, finding, type Found } from '../rule.ts';

const laws = { 'section-number-broken': 'NĐ 30/2020, Phụ lục I, Phần I, II.6.đ: số thứ tự của mục, khoản; điểm theo thứ tự bảng chữ cái tiếng Việt' };

/** II after II, 3 after 1, e after d: the first break of each sequence. A missing number that stands in the text after all is no break. */
export const sectionNumbers = defineRule(laws, (reading) =>
	papersOf(reading).flatMap(({ sections }) => [...missingFirst(sections, reading), ...breaksUnder(sections, '', reading)])
);

/** A paper whose first section is II: I was lost, unless it stands somewhere above in a line of its own. */
function missingFirst(sections: readonly Section[], { blocks }: Reading): Found<'section-number-broken'>[] {
	const first = sequencesOf(sections).find(([begun]) => begun?.label.kind === 'roman')?.[0];
	if (first?.label.value !== 2 || blocks.slice(0, first.section.source.block).some((text) => /(?<![\p{L}\d])I\s?[.)/:-]/u.test(text))) return [];
	return [finding('section-number-broken', 'warning', { previous: '', printed: 'II', expected: 'I', above: '' }, [placeOf(first)])];
}

function breaksUnder(sections: readonly Section[], above: string, reading: Reading): Found<'section-number-broken'>[] {
	return [
		...sequencesOf(sections).flatMap((sequence) => firstBreak(sequence, above, reading)),
		...sections.flatMap(({ label, children }) => breaksUnder(children, above === '' ? label : `${above}.${label}`, reading))
	];
}

function firstBreak(sequence: readonly Labelled[], above: string, reading: Reading): Found<'section-number-broken'>[] {
	for (const [index, next] of sequence.entries()) {
		const previous = sequence[index - 1];
		if (!previous || next.label.value === previous.label.value + 1) continue;
		const expected = labelled(next.label, previous.label.value + 1);
		if (next.label.value < previous.label.value && next.label.value !== 0) return [];
		if (next.label.value !== previous.label.value && isPrintedBetween(expected, previous.section, next.section, reading)) return [];
		const fix = next.label.kind === 'letter' ? relettered(sequence.slice(index), previous.label.value + 1, reading) : null;
		const inAlphabet = fix !== null && next.label.value !== previous.label.value;
		const params = { previous: previous.section.label, printed: next.section.label, expected, above: inAlphabet ? '' : above };
		return [finding('section-number-broken', inAlphabet ? 'info' : 'warning', params, [placeOf(next)], fix ?? undefined)];
	}
	return [];
}

function placeOf({ section: { source, label } }: Labelled) {
	return within(source, 0, label.length);
}

/** The reader may have passed over a line: "2." alone, or behind a line that ran on. */
function isPrintedBetween(label: string, from: Section, to: Section, { blocks }: Reading): boolean {
	const printed = new RegExp(String.raw`(?<![\p{L}\d.])${literalPattern(label)}\s?[.)/:-]`, 'u');
	return blocks.slice(from.source.block, to.source.block).some((text, at) => printed.test(at === 0 ? text.slice(from.source.start + from.label.length) : text));
}

/**
 * The letters from here on, in order; null where a point may have been lost, or where the text refers to a point by its letter.
 * Sure are only a doubled letter, a letter that numbers no point (f, j, w, z), and "e" where "đ" was forgotten.
 */
function relettered(rest: readonly Labelled[], from: number, { blocks }: Reading): Replacement[] | null {
	const first = rest[0]?.label.value ?? 0;
	const isSure = first === 0 || first === from - 1 || (labelled({ kind: 'letter', stem: '', value: 0 }, from) === 'đ' && first === from + 1);
	if (!isSure || blocks.some((text) => /(?<!\p{L})[Đđ]iểm\s+[a-zđ](?!\p{L})/u.test(text))) return null;
	return rest.map((each, index) => ({ place: placeOf(each), with: labelled(each.label, from + index) })).filter((each) => each.place.quote !== each.with);
}
