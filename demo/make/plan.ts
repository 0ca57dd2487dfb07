import { face, landscapeWidth, layDown, letterhead, pagesOf, paragraph, portraitWidth, rule, signatureBlock, type CellPart, type Document, type Part, type TablePart } from '@kheo/core';
import * as words from './plan-words.ts';

/** The sample plan as an official document with its two appendices, each in pages of its own. */
export function composePlan(): Document {
	const letter = layDown(letterParts());
	const slogans = layDown(sloganParts(), letter.length);
	const form = layDown(formParts(), letter.length + slogans.length);
	return {
		blocks: [...letter, ...slogans, ...form],
		sections: [pagesOf(letter, 0, 'portrait'), pagesOf(slogans, letter.length, 'portrait'), pagesOf(form, letter.length + slogans.length, 'landscape')]
	};
}

function letterParts(): Part[] {
	return [
		letterhead({ parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Khoa học và Công nghệ', number: 'Số:       /KH-SKHCN', about: null, placeAndDate: 'Bắc Ninh, ngày       tháng 9 năm 2026' }),
		centred('KẾ HOẠCH', true, 240),
		centred(words.title, true),
		rule(2600, portraitWidth),
		centred('', false),
		body(words.opening),
		...numbered('I. MỤC ĐÍCH, YÊU CẦU', words.purposes),
		...numbered('II. NỘI DUNG', words.contents),
		heading('III. TỔ CHỨC THỰC HIỆN'),
		heading('1. Các phòng, đơn vị trực thuộc Sở'),
		...words.unitTasks.map((task) => body(`- ${task}`)),
		heading('2. Văn phòng Sở'),
		...words.officeTasks.map((task) => body(`- ${task}`)),
		body(words.closing),
		signatureBlock({
			recipients: ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Lãnh đạo Sở', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, VP'],
			signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Thị Minh Hạnh' }
		})
	];
}

function numbered(title: string, items: readonly string[]): Part[] {
	return [heading(title), ...items.map((item, index) => body(`${index + 1}. ${item}`))];
}

function sloganParts(): Part[] {
	return [...appendixHead('Phụ lục I', 'KHẨU HIỆU TUYÊN TRUYỀN “THÁNG DÂN VẬN” NĂM 2026'), sloganTable(words.slogans.slice(0, 5)), centred('', false), sloganTable(words.slogans.slice(5)), centred('', false)];
}

function sloganTable(slogans: readonly string[]): TablePart {
	const left = 2600;
	const rows = slogans.map((slogan) => ({ cantSplit: true, cells: [cell(words.sloganLabel, true), cell(slogan)] }));
	return { kind: 'table-part', grid: [left, portraitWidth - left], borders: 'all', rows };
}

function formParts(): Part[] {
	const shares = [0.045, 0.25, 0.125, 0.13, 0.155, 0.21, 0.085];
	const blank = words.columns.map(() => cell(''));
	const placeholders = ['1', '2', '...'].map((stt) => ({ cells: [cell(stt, false, 'center'), ...blank.slice(1)] }));
	const header = { header: true, cantSplit: true, cells: words.columns.map((column) => cell(column, true, 'center')) };
	const grid = shares.map((share) => Math.round(share * landscapeWidth));
	return [...appendixHead('Phụ lục II', words.formTitle), { kind: 'table-part', grid, borders: 'all', rows: [header, ...placeholders] }, centred('', false)];
}

function appendixHead(label: string, title: string): Part[] {
	const enclosed = '(Kèm theo Kế hoạch số       /KH-SKHCN ngày       tháng 9 năm 2026 của Sở Khoa học và Công nghệ)';
	return [centred(label, true), centred(title, true), paragraph(enclosed, { align: 'center', spaceAfter: 160 }, { font: face, size: 28, italic: true })];
}

function centred(text: string, bold: boolean, spaceBefore = 0): Part {
	return paragraph(text, { align: 'center', spaceBefore }, { font: face, size: 28, ...(bold && { bold }) });
}

function heading(text: string): Part {
	return paragraph(text, { align: 'justify', indentFirst: 720, spaceBefore: 120, spaceAfter: 120, keepNext: true }, { font: face, size: 28, bold: true });
}

function body(text: string): Part {
	return paragraph(text, { align: 'justify', indentFirst: 720, spaceAfter: 120, line: { value: 264, rule: 'auto' } }, { font: face, size: 28 });
}

function cell(text: string, bold = false, align: 'left' | 'center' = 'left'): CellPart {
	return { vertical: 'center', paragraphs: [paragraph(text, { align, spaceBefore: 40, spaceAfter: 40 }, { font: face, size: 26, ...(bold && { bold }) })] };
}
