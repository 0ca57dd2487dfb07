import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { readCitations } from '../reading/read-citations.ts';
import { type Citable, citeFirst, citeLater } from './cite.ts';
import { citationStandings, citeBelow } from './citation-standings.ts';

const decree: Citable = { kind: 'Nghị định', number: '30/2020/NĐ-CP', date: plainDate('2020-03-05'), issuer: 'Chính phủ', about: 'Công tác văn thư' };
const old: Citable = { kind: 'Nghị định', number: '110/2004/NĐ-CP', date: plainDate('2004-04-08'), issuer: 'Chính phủ', about: 'Công tác văn thư' };
const law: Citable = { kind: 'Luật', number: '27/2023/QH15', date: plainDate('2023-11-27'), issuer: 'Quốc hội', about: 'Nhà ở' };
const full = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư';
const registry = [{ number: old.number, kind: old.kind, issued: old.date, until: plainDate('2020-03-04'), replacedBy: 'Nghị định số 30/2020/NĐ-CP' }];
const known = { held: [decree, old], registry };

test('a document is cited in full the first time and by kind, number and symbol from then on; a law by its kind and name', () => {
	expect(citeFirst(decree)).toBe(full);
	expect(citeLater(decree)).toBe('Nghị định số 30/2020/NĐ-CP');
	expect(citeFirst(law)).toBe('Luật Nhà ở');
	expect(citeBelow(['Căn cứ Luật Nhà ở;'], decree)).toBe(full);
	expect(citeBelow([`Căn cứ ${full};`], decree)).toBe('Nghị định số 30/2020/NĐ-CP');
});

test('what is written for the first citation is read back as one that lacks nothing', () => {
	expect(readCitations(`Căn cứ ${full};`, 0)).toMatchObject([{ kind: 'Nghị định', number: '30/2020/NĐ-CP', date: '2020-03-05', issuer: 'Chính phủ' }]);
	expect(citationStandings([`Căn cứ ${full};`, 'Theo Nghị định số 30/2020/NĐ-CP.'], known).map(({ standing }) => standing)).toEqual(['known', 'known']);
});

test('a first citation that lacks something is mended from the document that is held, one that is not held is left to a person', () => {
	expect(citationStandings(['Căn cứ Nghị định số 30/2020/NĐ-CP;'], known)).toMatchObject([{ standing: 'incomplete', fix: full }]);
	expect(citationStandings(['Căn cứ Nghị định số 99/2021/NĐ-CP;'], known)).toMatchObject([{ standing: 'incomplete', fix: null }]);
});

test('a replaced document is named with the one in its place, in full where that is held', () => {
	const cited = 'Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;';
	expect(citationStandings([cited], known)).toMatchObject([{ standing: 'replaced', fix: full }]);
	expect(citationStandings([cited], { held: [], registry })).toMatchObject([{ standing: 'replaced', fix: 'Nghị định số 30/2020/NĐ-CP' }]);
});

test('the same number of another year or kind is another document', () => {
	const plan: Citable = { kind: 'Kế hoạch', number: '12/KH-UBND', date: plainDate('2025-02-01'), issuer: 'UBND tỉnh', about: 'Chuyển đổi số' };
	const cited = (day: string) => `Thực hiện Kế hoạch số 12/KH-UBND ngày ${day} của UBND tỉnh về chuyển đổi số.`;
	expect(citationStandings([cited('01/02/2025')], { held: [plan], registry: [] })).toMatchObject([{ standing: 'known' }]);
	expect(citationStandings([cited('03/02/2026')], { held: [plan], registry: [] })).toMatchObject([{ standing: 'unknown' }]);
});
