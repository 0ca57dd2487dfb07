import { expect, test } from 'vitest';
import { textOf } from '../document/text.ts';
import { columnWidths } from './column-widths.ts';
import { composeRegister } from './compose-register.ts';
import { composeUnitReturn } from './compose-unit-return.ts';
import { registerSheet } from './register-sheet.ts';
import { blank, subjectOf, symbolOf } from './register-words.ts';
import { aRegister as content, columns } from './testing/a-register.ts';

const texts = (document = composeRegister(content)) => document.blocks.map(textOf);

test('the letter is portrait, the annex landscape, and each is numbered from 1 with no number on its first page', () => {
	const { sections, blocks } = composeRegister(content);
	expect(sections).toMatchObject([
		{ orientation: 'portrait', pageNumberStart: 1, differentFirstPage: true, first: 0 },
		{ orientation: 'landscape', pageNumberStart: 1, differentFirstPage: true, end: blocks.length }
	]);
	expect(blocks[sections[1]?.first ?? -1]).toMatchObject({ kind: 'paragraph', runs: [{ text: 'Phụ lục' }] });
});

test('number and day stay open for the pen, the symbol names the drafting unit', () => {
	expect(texts()).toContain('Số:       /SXD-VP');
	expect(texts()).toContain('Bắc Ninh, ngày        tháng        năm 2026');
});

test('the subject keeps the theme as the plan’s title spells it', () => {
	expect(texts().map((text) => text.replaceAll('\n', ' '))).toContain('V/v đăng ký hoạt động hưởng ứng “Tuần lễ Nước sạch” năm 2026');
});

test('a theme that the form prints without quotation marks gets them, a word apart', () => {
	const plain = { ...content, formTitle: 'ĐĂNG KÝ HOẠT ĐỘNG HƯỞNG ỨNG TUẦN LỄ NƯỚC SẠCH, NĂM 2026' };
	expect(subjectOf(plain)).toBe('đăng ký hoạt động hưởng ứng “Tuần lễ Nước sạch”, năm 2026');
});

test('missing units and nil units with their reason are named in the letter, not in the table', () => {
	const said = texts();
	expect(said.filter((text) => text.includes('Phòng A; Phòng B'))).toHaveLength(1);
	expect(said.some((text) => text.includes('Phòng C (đang sáp nhập)'))).toBe(true);
	expect(said.slice(said.indexOf('Phụ lục')).join()).not.toContain('Phòng A');
});

test('the letter counts the units of the table, and names who mends, who waits and who is missing', () => {
	const units = { ...content.units, expected: 5, sent: 3, registered: 1, missing: ['Phòng A'], mending: ['Phòng B'], waiting: ['Phòng D'] };
	const said = texts(composeRegister({ ...content, units })).join('\n');
	expect(said).toContain('gồm 1 hoạt động của 1 phòng, đơn vị');
	expect(said).toContain(
		'3/5 đơn vị đã gửi đăng ký; còn 1 đơn vị chưa gửi: Phòng A. Có 1 đơn vị đang bổ sung: Phòng B. Có 1 đơn vị đã gửi, nội dung đang được rà soát: Phòng D.'
	);
});

test('the last sentence of the body ends with ./. and the list of receivers with a full stop', () => {
	const said = texts();
	expect(said.filter((text) => text.endsWith('./.'))).toHaveLength(1);
	expect(said.filter((text) => text.startsWith('- '))).toEqual(['- Như trên;', '- Lãnh đạo Sở;', '- Lưu: VT, VP.']);
});

test('the parent body is upright and the issuer bold', () => {
	const { blocks } = composeRegister(content);
	const styleOf = (text: string) =>
		blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])).find((run) => run.kind === 'text' && run.text === text);
	expect(styleOf('UBND TỈNH BẮC NINH')).toMatchObject({ style: { size: 24 } });
	expect(styleOf('UBND TỈNH BẮC NINH')).not.toMatchObject({ style: { bold: true } });
	expect(styleOf('SỞ XÂY DỰNG')).toMatchObject({ style: { size: 24, bold: true } });
});

test('the heading row is repeated, no row breaks, and a cell’s lines are paragraphs', () => {
	const table = composeRegister(content).blocks.findLast((block) => block.kind === 'table');
	expect(table).toMatchObject({ borders: 'all', rows: [{ header: true, cantSplit: true }, { cantSplit: true }] });
	const [, row] = table?.kind === 'table' ? table.rows : [];
	expect(row?.cells.map(({ first, end }) => end - first)).toEqual([1, 2, 1, 1, 1, 1, 1]);
});

test('the columns of what is done and what comes of it are widest and all fill the page', () => {
	const widths = columnWidths(columns, 14_003);
	expect(widths.reduce((sum, width) => sum + width)).toBe(14_003);
	expect([...widths.keys()].sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0)).slice(0, 2)).toEqual([1, 5]);
});

test('the same content gives the same document', () => {
	expect(composeRegister(structuredClone(content))).toEqual(composeRegister(content));
});

test('the sheet holds the form’s headings and plain values', () => {
	expect(registerSheet(content)).toMatchObject({
		columns: columns.map(({ heading }) => ({ heading })),
		rows: [['1', 'Nạo vét kênh\nTrồng cây', '10/10', '', '', '', '']]
	});
});

test('the unit’s own print names the unit and has two places to sign; the consolidated annex has neither', () => {
	const unitReturn = {
		unit: 'Phòng A',
		agency: 'Sở Xây dựng',
		place: null,
		year: 2026,
		form: { title: content.formTitle, columns },
		rows: content.rows,
		nil: null
	};
	expect(texts(composeUnitReturn(unitReturn))).toEqual(expect.arrayContaining(['Tên đơn vị: Phòng A', 'NGƯỜI LẬP', 'LÃNH ĐẠO ĐƠN VỊ']));
	expect(texts()).not.toContain('NGƯỜI LẬP');
	expect(texts(composeUnitReturn({ ...unitReturn, rows: [], nil: 'Không đăng ký.' }))).toContain('Không đăng ký.');
});

test('a filing line that names no drafting unit leaves the symbol without one; names hidden by capitals come back', () => {
	const { heading } = content;
	expect(symbolOf({ ...heading, issuerAbbreviation: 'SNV', recipients: ['Như trên', 'Lưu: VT'] })).toBe(`Số: ${blank}/SNV`);
	expect(symbolOf({ ...heading, issuerAbbreviation: 'SNV', recipients: ['Lưu: VT, CCVC'] })).toBe(`Số: ${blank}/SNV-CCVC`);
	expect(subjectOf({ formTitle: 'ĐĂNG KÝ VIỆC LÀM VÌ TRẺ EM VIỆT NAM Ở BẮC NINH', heading })).toBe('đăng ký việc làm vì trẻ em Việt Nam ở Bắc Ninh');
});
