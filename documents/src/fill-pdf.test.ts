import { composePaper, type PaperContent, plainDate, textsOf } from '@kheo/core';
import { nd30 } from '../../core/src/presentation/packs/nd30-2020.ts';
import { expect, test } from 'vitest';
import { fillPdf } from './fill-pdf.ts';
import { readPdf } from './read-pdf.ts';
import { writePdf } from './write-pdf.ts';

const content: PaperContent = {
	system: 'state',
	parentIssuer: 'UBND tỉnh Bắc Ninh',
	issuer: 'Sở Thử nghiệm',
	number: 'Số:       /KH-STN',
	placeAndDate: 'Bắc Ninh, ngày       tháng       năm 2026',
	kind: 'Kế hoạch',
	about: 'Thử việc điền số',
	addressees: [],
	body: [{ part: 'text', text: 'Kế hoạch này ban hành kèm biểu mẫu' }],
	recipients: ['Như trên', 'Lưu: VT'],
	signatures: [{ capacity: null, onBehalfOf: null, position: 'Giám đốc', name: 'Nguyễn Văn Thử' }],
	annexes: [
		{
			label: 'Phụ lục',
			title: 'Biểu mẫu',
			note: '(Kèm theo Kế hoạch số       /KH-STN ngày       tháng       năm 2026 của Sở Thử nghiệm)',
			orientation: 'portrait',
			body: [{ part: 'text', text: 'Một dòng' }]
		}
	]
};
const frozen = writePdf(composePaper(content, nd30), { title: 'thử', at: new Date('2026-09-08T00:00:00Z') });
const given = { number: '57/KH-STN', day: plainDate('2026-09-08') };
const textOf = async (bytes: Uint8Array) =>
	textsOf(await readPdf(bytes))
		.join('\n')
		.replaceAll(/\s+/gu, ' ');

test('number and day are written where the head left them open, after our bytes, and the annex stays open', async () => {
	const filled = (await fillPdf(frozen, given)) ?? new Uint8Array();
	expect(Buffer.compare(filled.subarray(0, frozen.length), frozen)).toBe(0);
	const text = await textOf(filled);
	expect(text).toContain('Số: 57 /KH-STN');
	expect(text).toContain('Bắc Ninh, ngày 08 tháng 9 năm 2026');
	expect(text).toMatch(/\(Kèm theo Kế hoạch số \/KH-STN ngày tháng năm 2026/u);
});

test('the same paper and number give the same bytes', async () => {
	const [once, again] = [await fillPdf(frozen, given), await fillPdf(frozen, given)];
	expect(once && again && Buffer.compare(once, again)).toBe(0);
});

test('where the month is printed already, only the day is written before it; over another month nothing is', async () => {
	const known = { ...content, placeAndDate: 'Bắc Ninh, ngày       tháng 9 năm 2026' };
	const pdf = writePdf(composePaper(known, nd30), { title: 'thử', at: new Date('2026-09-08T00:00:00Z') });
	expect(await textOf((await fillPdf(pdf, given)) ?? new Uint8Array())).toContain('Bắc Ninh, ngày 08 tháng 9 năm 2026');
	expect(await fillPdf(pdf, { ...given, day: plainDate('2026-10-01') })).toBeNull();
});

test('nothing is written over a year that is another one, nor over what is filled', async () => {
	expect(await fillPdf(frozen, { ...given, day: plainDate('2027-01-04') })).toBeNull();
	expect(await fillPdf((await fillPdf(frozen, given)) ?? frozen, given)).toBeNull();
});
