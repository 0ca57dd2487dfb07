import { expect, test } from 'vitest';
import { checked } from '../check.ts';
import { aHeader, anObligation, aReading, findingsIn, paragraphsOf, sourceOf } from '../testing/a-reading.ts';

const draft = aHeader({ number: null, date: { iso: null, year: 2023, month: 9, day: null } });

test('a blank number and day are normal in a draft and a fault once issued', () => {
	const blocks = ['Số:       /KH-SXD'];
	const header = { ...draft, sources: { symbol: sourceOf(blocks, 'KH-SXD') } };
	const inDraft = findingsIn(aReading(blocks, { header }));
	expect(inDraft).toMatchObject([
		{ code: 'number-blank', severity: 'info', params: { symbol: 'KH-SXD' }, places: [{ block: 0, quote: 'KH-SXD' }] },
		{ code: 'date-blank', severity: 'info', params: { day: '', month: '9', year: '2023' } }
	]);
	expect(findingsIn(aReading(blocks, { header }), { isDraft: false }).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test('one group of units under two wordings is one finding with a place for each', () => {
	const blocks = ['1. Các phòng, đơn vị trực thuộc Sở', 'Phổ biến kế hoạch', '- Các phòng, đơn vị thuộc Sở;'];
	const obligations = [anObligation(blocks, 'Phổ biến kế hoạch', { units: ['Các phòng, đơn vị trực thuộc Sở'] })];
	const found = findingsIn(aReading(blocks, { obligations, recipients: ['Các phòng, đơn vị thuộc Sở', 'Lãnh đạo Sở'] })).filter(
		({ code }) => code === 'wording-mixed'
	);
	expect(found).toMatchObject([
		{
			severity: 'info',
			places: [
				{ block: 0, start: 3 },
				{ block: 2, start: 2 }
			]
		}
	]);
});

test('a blank before the end mark is mended together with it', () => {
	expect(findingsIn(aReading(['Trên đây là Kế hoạch của Sở ./.']))).toMatchObject([
		{ code: 'end-mark-spaced', severity: 'info', places: [{ quote: ' ./.' }], fix: [{ with: './.' }] }
	]);
	expect(findingsIn(aReading(['Trên đây là Kế hoạch của Sở./.']))).toEqual([]);
});

test('a checked reading keeps what its reader found, and an attachment’s slip is found once', () => {
	const blocks = ['Hết ./.'];
	const attachment = aReading(blocks);
	const noted = { code: 'deadline-unreadable', severity: 'info', params: {}, places: [], rule: '' } as const;
	const both = checked(aReading(blocks, { attachments: [attachment], findings: [noted] }), paragraphsOf(blocks));
	expect(both.findings.map(({ code }) => code)).toEqual(['deadline-unreadable', 'end-mark-spaced']);
});

test('a period printed in the attached plan is not asked for again', () => {
	const blocks = ['Phổ biến kế hoạch'];
	const period = { from: null, to: null, words: 'tháng 10', source: sourceOf(blocks, 'kế hoạch') };
	const obligations = [anObligation(blocks, 'Phổ biến kế hoạch')];
	expect(findingsIn(aReading(blocks, { obligations, attachments: [aReading(blocks, { periods: [period] })] }))).toEqual([]);
	expect(findingsIn(aReading(blocks, { obligations }))).toMatchObject([{ code: 'period-missing' }]);
	expect(findingsIn(aReading(blocks, { obligations, header: aHeader({ kind: 'Công văn' }) }))).toEqual([]);
});

test('the gravest findings come first', () => {
	const blocks = ['Xong ./.', 'theo Phụ lục I'];
	expect(findingsIn(aReading(blocks, { header: draft })).map(({ severity }) => severity)).toEqual(['warning', 'info', 'info', 'info']);
});
