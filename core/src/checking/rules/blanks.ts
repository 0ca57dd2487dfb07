import type { Source } from '../../document/source.ts';
import type { Header } from '../../reading/reading.ts';
import { defineRule, finding } from '../rule.ts';

const laws = {
	'number-blank': 'NĐ 30/2020, Phụ lục I, Phần I, II.3.a: số của văn bản',
	'date-blank': 'NĐ 30/2020, Phụ lục I, Phần I, II.4.b: thời gian ban hành phải được viết đầy đủ'
};

/** A document without its number or day is a draft: normal before signing, a fault once it is issued. */
export const blanks = defineRule(laws, ({ header }, { isDraft }) => {
	if (header.kind === null && header.symbol === null) return [];
	const severity = isDraft ? 'info' : 'warning';
	const found = [];
	if (header.number === null) {
		found.push(finding('number-blank', severity, { symbol: header.symbol ?? '' }, placesOf(header, 'number', 'symbol')));
	}
	if (header.date.iso === null) {
		const { day, month, year } = header.date;
		const parts = { day: String(day ?? ''), month: String(month ?? ''), year: String(year ?? '') };
		found.push(finding('date-blank', severity, parts, placesOf(header, 'date')));
	}
	return found;
});

function placesOf(header: Header, ...fields: (keyof Header['sources'])[]): Source[] {
	const source = fields.map((field) => header.sources[field]).find((place) => place !== undefined);
	return source ? [source] : [];
}
