import type { Source } from '../../document/source.ts';
import type { Header } from '../../reading/reading.ts';
import { finding, type Rule } from '../rule.ts';

/** A document without its number or day is a draft: normal before signing, a fault once it is issued. */
export const blanks: Rule = ({ header }, { isDraft }) => {
	if (header.kind === null && header.symbol === null) return [];
	const severity = isDraft ? 'info' : 'warning';
	const found = [];
	if (header.number === null) {
		found.push(
			finding('number-blank', severity, { symbol: header.symbol ?? '' }, placesOf(header, 'number', 'symbol'), 'NĐ 30/2020, Phụ lục I, phần II, mục 3')
		);
	}
	if (header.date.iso === null) {
		const { day, month, year } = header.date;
		const parts = { day: String(day ?? ''), month: String(month ?? ''), year: String(year ?? '') };
		found.push(finding('date-blank', severity, parts, placesOf(header, 'date'), 'NĐ 30/2020, Phụ lục I, phần II, mục 4'));
	}
	return found;
};

function placesOf(header: Header, ...fields: (keyof Header['sources'])[]): Source[] {
	const source = fields.map((field) => header.sources[field]).find((place) => place !== undefined);
	return source ? [source] : [];
}
