import { expect, test } from 'vitest';
import { isFindingCode, listRules } from './rule-list.ts';
import { rules } from './rules.ts';
import { aHeader, aReading, findingsIn, sourceOf } from './testing/a-reading.ts';

const draft = aHeader({ number: null, date: { iso: null, year: 2023, month: 9, day: null } });
const reading = aReading(['Xong ./.', 'theo Phụ lục I'], { header: draft });

test('a rule that is switched off finds nothing, the others go on', () => {
	const all = findingsIn(reading).map(({ code }) => code);
	expect(all).toEqual(['appendix-missing', 'number-blank', 'date-blank', 'end-mark-spaced']);
	expect(findingsIn(reading, { off: new Set(['number-blank', 'appendix-missing']) }).map(({ code }) => code)).toEqual(['date-blank', 'end-mark-spaced']);
	expect(findingsIn(reading, { off: new Set(listRules().map(({ code }) => code)) })).toEqual([]);
});

test('every finding says the law or custom it stands on', () => {
	expect(findingsIn(reading).map(({ rule }) => rule)).toEqual([
		expect.stringContaining('III.1.a'),
		expect.stringContaining('II.3'),
		expect.stringContaining('II.4'),
		expect.stringContaining('./.')
	]);
});

test('the list of rules names each code once, with a title in both languages and its law', () => {
	const codes = listRules().map(({ code }) => code);
	expect(new Set(codes).size).toBe(codes.length);
	expect(codes).toEqual(rules.flatMap((rule) => rule.codes));
	for (const locale of ['vi', 'en'] as const) expect(listRules(locale).filter(({ title, law }) => title === '' || law === '')).toEqual([]);
});

test('first comes what would embarrass the signer most, then the order of the text', () => {
	const blocks = [
		'Giải quyết kiến nghị của nhân dân.',
		'Báo cáo của của các phòng trước ngày 31/4/2023.',
		'Hưởng ứng “Tháng An toàn” năm 2022.',
		'KT. GIÁM ĐỐC'
	];
	const signature = { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'GIÁM ĐỐC', name: 'Trần Văn An', source: sourceOf(blocks, 'KT. GIÁM ĐỐC') };
	expect(findingsIn(aReading(blocks, { signature, signatures: [signature] })).map(({ code }) => code)).toEqual([
		'signature-capacity-wrong',
		'year-mismatch',
		'date-impossible',
		'word-doubled',
		'capital-people'
	]);
});

test('a code is known by its name', () => {
	expect(['year-mismatch', 'toString', ''].map(isFindingCode)).toEqual([true, false, false]);
});

test('the same words twice are one finding with both places', () => {
	const blocks = [
		'Ngày hội kỷ niệm 92 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2023)',
		'Kỷ niệm 92 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2023)'
	];
	expect(findingsIn(aReading(blocks))).toMatchObject([
		{ code: 'anniversary-wrong', places: [{ block: 0 }, { block: 1 }], fix: [{ with: '93' }, { with: '93' }] }
	]);
});
