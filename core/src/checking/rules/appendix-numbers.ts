import { fromRoman, toRoman } from '../../language/roman.ts';
import type { Source } from '../../document/source.ts';
import { papersOf } from '../papers.ts';
import { within } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const law = 'NĐ 30/2020, Phụ lục I, Phần I, III.1.a: từ hai phụ lục trở lên phải đánh số bằng chữ số La Mã';
const laws = { 'appendix-number-broken': law, 'appendix-number-arabic': law };

/** Two appendices or more bear Roman numbers, one after the other. */
export const appendixNumbers = defineRule(laws, (reading) =>
	papersOf(reading).flatMap(({ appendices }) => {
		const numbered = appendices.flatMap(({ label, source }) => numberIn(label, source));
		if (numbered.length < 2) return [];
		const arabic = numbered.filter(({ isRoman }) => !isRoman);
		const wrong = numbered.find(({ value }, index) => index > 0 && value !== (numbered[index - 1]?.value ?? 0) + 1);
		const written = arabic.map(({ place }) => place.quote).join(', ');
		return [
			...(wrong
				? [
						finding('appendix-number-broken', 'warning', { printed: wrong.place.quote, previous: numbered[numbered.indexOf(wrong) - 1]?.place.quote ?? '' }, [
							wrong.place
						])
					]
				: []),
			...(arabic.length > 0
				? [
						finding(
							'appendix-number-arabic',
							'info',
							{ printed: written, expected: arabic.map(({ value }) => toRoman(value)).join(', ') },
							arabic.map(({ place }) => place)
						)
					]
				: [])
		];
	})
);

type Numbered = { readonly value: number; readonly isRoman: boolean; readonly place: Source };

function numberIn(label: string, source: Source): Numbered[] {
	const found = /^(Phụ lục|PHỤ LỤC)(\s+(?:số\s+|SỐ\s+)?)([IVXL]+|\d{1,3})$/u.exec(label);
	const printed = found?.[3];
	const at = source.quote.indexOf(label);
	if (!found || printed === undefined || at < 0) return [];
	const roman = fromRoman(printed);
	const value = roman ?? Number(printed);
	const start = at + label.length - printed.length;
	return value > 0 ? [{ value, isRoman: roman !== null, place: within(source, start, start + printed.length) }] : [];
}
