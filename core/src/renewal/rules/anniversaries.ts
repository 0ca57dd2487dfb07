import { type CountedYears, countedYears } from '../../checking/counted-years.ts';
import { anniversaryNamed, datedAnniversaries } from '../../checking/known-anniversaries.ts';
import { placeIn } from '../../checking/places.ts';
import type { Anniversary } from '../../checking/rule.ts';
import type { Source } from '../../document/source.ts';
import { searchKey } from '../../language/search-key.ts';
import { fold } from '../../reading/fold.ts';
import type { Ground, Mark } from '../ground.ts';
import type { Kept } from '../renewal.ts';

/** "93 năm … (15/10/1930 - 15/10/2023)" is counted on when it adds up to the plan's year; so is the same anniversary without its span. */
export function anniversaries(ground: Ground): Mark[] {
	const counted = countedYears(ground.texts);
	const known = byOpening([...ground.anniversaries, ...datedAnniversaries(counted.filter(addsUp))]);
	return counted.flatMap((each) => {
		if (each.span) return each.span.bare ? [] : spanned(each, each.span, ground);
		const since = anniversaryNamed(each.name, known.get(openingOf(each.name)) ?? [])?.since;
		return since === undefined ? undated(each, ground) : rolled(each, since, ground);
	});
}

/** Anniversaries by the first three words of their name, without which none is told from another; a few of each are enough. */
function byOpening(known: readonly Anniversary[]): Map<string, Anniversary[]> {
	const distinct = new Map(known.map((anniversary) => [`${anniversary.since} ${searchKey(anniversary.name)}`, anniversary]));
	return new Map([...Map.groupBy(distinct.values(), ({ name }) => openingOf(name))].map(([opening, same]) => [opening, same.slice(0, 40)]));
}

function openingOf(name: string): string {
	return (searchKey(name).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 3).join(' ');
}

function addsUp({ span, printed }: CountedYears): boolean {
	return span !== null && span.until - span.since === printed;
}

function spanned(each: CountedYears, span: NonNullable<CountedYears['span']>, ground: Ground): Mark[] {
	const { since, until } = span;
	const [first, last] = spanDates(each, ground);
	const whole = placeIn(ground.reading.blocks, each.block, each.start, span.untilAt + 4);
	if (until !== ground.from || since >= ground.to || !first || !last) return [{ code: 'anniversary-of-other-year', params: { year: until }, source: whole }];
	if (!addsUp(each)) return [wrong(each, since, ground, whole)];
	const moved = last.quote.slice(0, -4) + ground.to;
	return [
		...rolled(each, since, ground),
		{ code: 'anniversary-origin', params: { year: since }, source: first },
		{ code: 'anniversary-year', params: { since, next: ground.to }, source: last, with: moved }
	];
}

const span = /\(\s*(?<first>[\d\s/.-]*?\d{4})\s*[-–]\s*(?<last>[\d\s/.-]*?\d{4})$/du;

/** The two printed dates of a span, the second up to its year. */
function spanDates({ block, start, span: years }: CountedYears, { texts, reading }: Ground): (Source | null)[] {
	const found = years && span.exec((texts[block] ?? '').slice(start, years.untilAt + 4))?.indices?.groups;
	return [found?.['first'], found?.['last']].map((at) => (at ? placeIn(reading.blocks, block, start + at[0], start + at[1]) : null));
}

function rolled(each: CountedYears, since: number, ground: Ground): Mark[] {
	const source = numberOf(each, ground);
	if (since >= ground.to) return [{ code: 'anniversary-of-other-year', params: { year: since }, source }];
	if (each.printed !== ground.from - since) return [wrong(each, since, ground, source)];
	const next = ground.to - since;
	return [{ code: 'anniversary-count', params: { since, next }, source, with: String(next) }];
}

function wrong({ printed }: CountedYears, since: number, { from, to }: Ground, source: Source): Kept {
	return { code: 'anniversary-wrong', params: { printed, expected: from - since, next: to - since }, source };
}

/** A count of years that is no commemoration ("trong 5 năm qua") is nobody's anniversary. */
function undated(each: CountedYears, ground: Ground): Kept[] {
	const before = fold((ground.texts[each.block] ?? '').slice(Math.max(0, each.start - 40), each.start));
	if (!/(?:ky niem|chao mung|mung)[^.;]*$/u.test(before)) return [];
	return [{ code: 'anniversary-undated', params: { printed: each.printed }, source: numberOf(each, ground) }];
}

function numberOf({ block, start, end }: CountedYears, { reading }: Ground): Source {
	return placeIn(reading.blocks, block, start, end);
}
