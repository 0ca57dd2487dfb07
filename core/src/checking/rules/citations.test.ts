import { expect, test } from 'vitest';
import { aCitation, aHeader, aReading, findingsIn } from '../testing/a-reading.ts';

const blocks = ['Quyết định số 279- QĐ/TU ngày 28/10/2021 ban hành Quy chế; Luật Nhà ở số 27/2023/QH15; Quyết định số 279- QĐ/TU'];
const first = aCitation(blocks, 'Quyết định số 279- QĐ/TU ngày 28/10/2021', '279-QĐ/TU', { issuer: null });

function found(code: string, citations: ReturnType<typeof aCitation>[]) {
	return findingsIn(aReading(blocks, { citations })).filter((finding) => finding.code === code);
}

test('a blank inside a symbol is one finding with the number alone as its place', () => {
	expect(found('symbol-broken', [first])).toMatchObject([
		{ severity: 'warning', params: { printed: '279- QĐ/TU', canonical: '279-QĐ/TU' }, places: [{ start: 14, end: 24 }], fix: [{ with: '279-QĐ/TU' }] }
	]);
});

test('the first mention of a document must be complete, later ones may be short', () => {
	const later = aCitation(blocks, 'Quyết định số 279- QĐ/TU', '279-QĐ/TU', { date: null, issuer: null, about: null });
	expect(found('citation-incomplete', [first, later])).toMatchObject([{ severity: 'warning', params: { number: '279-QĐ/TU', missing: 'issuer' } }]);
});

test('inside the title of another document it is only worth knowing', () => {
	expect(found('citation-incomplete', [{ ...first, nested: true, issuer: 'Tỉnh ủy', about: null }])).toMatchObject([
		{ severity: 'info', params: { missing: 'about', nested: 1 } }
	]);
});

test('a law is cited by its name', () => {
	const law = aCitation(blocks, 'Luật Nhà ở số 27/2023/QH15', '27/2023/QH15', { kind: 'Luật', date: null, issuer: null, about: null });
	expect(found('citation-incomplete', [law])).toEqual([]);
});

test('a bare number in a list is asked for nothing', () => {
	expect(found('citation-incomplete', [{ ...first, kind: null, issuer: null, about: null }])).toEqual([]);
});

test.each([
	['Công văn số 622/SCT-NL ngày 02/7/2026 về tiết kiệm điện', '622/SCT-NL', { kind: 'Công văn', issuer: null }],
	['Tờ trình số 96/TTr-SNV ngày 02/7/2026', '96/TTr-SNV', { kind: 'Tờ trình', about: null }],
	['ban hành kèm theo Quyết định số 68/QĐ-BYT ngày 18/11/2016', '68/QĐ-BYT', { about: null }]
])('"%s" says enough in a letter of the body SCT', (text, number, parts) => {
	const quote = text.replace('ban hành kèm theo ', '');
	const citation = aCitation([text], quote, number, parts);
	const own = aReading([text], { citations: [citation], header: aHeader({ symbol: 'SCT-TM', issuer: 'Sở Công Thương' }) });
	expect(findingsIn(own).filter(({ code }) => code === 'citation-incomplete')).toEqual([]);
});
