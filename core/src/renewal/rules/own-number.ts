import { literalPattern } from '../../language/literal-pattern.ts';
import type { Ground, Mark } from '../ground.ts';
import { type Hit, hitsOf, yearChange } from '../places.ts';

const blank = '…';
const gap = String.raw`[\s.…_]*`;
const date = String.raw`[Nn]gày${gap}(?<day>\d{1,2})?${gap}(?:tháng|[/.-])${gap}(?:\d{1,2})?${gap}(?:năm|[/.-])${gap}(?<year>(?:19|20)\d{2})(?!\d)`;

/** The paper's own number and its day of signing are blanked wherever they stand, in its head and under its appendices; the year moves on. */
export function ownNumber(ground: Ground): Mark[] {
	const { header } = ground.reading;
	const { date: dated } = header.sources;
	const printed = dated
		? hitsOf(ground, new RegExp(date, 'gdu')).filter(({ place }) => place.block === dated.block && place.start < dated.end && dated.start < place.end)
		: [];
	const mentions = header.symbol === null ? [] : hitsOf(ground, mention(header.symbol)).filter((hit) => isOwn(hit, header.number));
	return [...printed, ...mentions].flatMap((hit) => marksIn(hit, ground));
}

/** "Số: 57/KH-SXD", "Kế hoạch số 57/KH-SXD ngày 08/9/2026", and both with blanks. */
function mention(symbol: string): RegExp {
	const sign = symbol.split(/([-/])/u).map((part) => (part === '-' ? String.raw`\s?[-–]\s?` : part === '/' ? String.raw`\s?/\s?` : literalPattern(part)));
	return new RegExp(
		String.raw`(?<!\p{L})(?:Số|số|SỐ)\s*:?${gap}(?<number>\d[\d.]*[a-zđ]?)?${gap}(?:/(?<numberYear>(?:19|20)\d{2}))?\s?[/–-]\s?${sign.join('')}(?![\p{L}\d])(?:\s*,?\s*${date})?`,
		'gdu'
	);
}

/** A printed number that differs is that of an older plan under the same symbol. */
function isOwn(hit: Hit, number: string | null): boolean {
	const printed = [hit.part('number'), hit.part('numberYear')].flatMap((part) => part?.quote ?? []).join('/');
	return printed === '' || printed === number;
}

function marksIn(hit: Hit, ground: Ground): Mark[] {
	const [number, day] = [hit.part('number'), hit.part('day')];
	const years = [hit.part('numberYear'), hit.part('year')].flatMap((source) => (source ? [yearChange(source, ground)] : []));
	return [
		...(number ? [{ code: 'number-blanked' as const, params: { number: number.quote }, source: number, with: blank }] : []),
		...(day ? [{ code: 'day-blanked' as const, params: { day: Number(day.quote) }, source: day, with: blank }] : []),
		...years
	];
}
