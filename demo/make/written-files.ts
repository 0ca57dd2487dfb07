import { composeUnitReturn, face, formOf, layDown, letterhead, pagesOf, paragraph, portraitWidth, type CellPart, type Document, type Part, type RowPart } from '@kheo/core';
import { columns, formTitle } from './plan-words.ts';
import * as words from './unit-words.ts';

const agency = 'Sở Khoa học và Công nghệ';
const source = { block: 0, start: 0, end: 0, quote: '' };
const form = formOf({ title: formTitle, tables: [{ columns, rows: [], source }] });

/** Returns made with the agency's own template or typed straight into Word. */
export const writtenFiles: Readonly<Record<string, () => Document>> = {
	'01-van-phong-so.docx': officeReturn,
	'04-phong-quan-ly-cong-nghe.docx': technologyReturn,
	'10-trung-tam-cntt-truyen-thong.docx': informationReturn,
	'11-quy-phat-trien-khcn.docx': fundReturn
};

/** The template itself, filled. */
function officeReturn(): Document {
	const rows = words.office.map((entry) => ({ cells: Object.fromEntries(entry.map((text, index) => [`c${index + 2}`, text])) }));
	return composeUnitReturn({ unit: 'Văn phòng', agency, place: 'Bắc Ninh', year: 2026, form, rows, nil: null });
}

/** Content heads across the table, and one course merged over the two days on which it is held. */
function technologyReturn(): Document {
	const [dialogue, first, second, students] = words.technology;
	const rows: RowPart[] = [
		row(columns, true),
		{ cells: [cell('I. Đối thoại với doanh nghiệp', { colSpan: 7, bold: true })] },
		row(['1', ...filled(dialogue)]),
		{ cells: [cell('II. Tập huấn, tuyên truyền', { colSpan: 7, bold: true })] },
		{ cells: [cell('2'), cell(first?.[0] ?? '', { rowSpan: 2 }), ...filled(first).slice(1).map((text) => cell(text))] },
		{ cells: [cell('3'), ...filled(second).slice(1).map((text) => cell(text))] },
		row(['4', ...filled(students)]),
		row(['5', '', '', '', '', '', ''])
	];
	return page([head('Phòng Quản lý công nghệ và đổi mới sáng tạo'), centred(formTitle, true), table(rows)]);
}

/** A table that was cut in two, the second half without headings. */
function informationReturn(): Document {
	const rows = words.information.map((entry, index) => row([String(index + 1), ...filled(entry)]));
	const parts = [centred('BIỂU ĐĂNG KÝ HOẠT ĐỘNG', true), centred('Đơn vị: Trung tâm Công nghệ thông tin và Truyền thông', false)];
	return page([...parts, table([row(columns, true), ...rows.slice(0, 3)]), centred('', false), table(rows.slice(3)), centred('GIÁM ĐỐC', true)]);
}

/** A letter that says there is nothing to register. */
function fundReturn(): Document {
	const body = (text: string): Part => paragraph(text, { align: 'justify', indentFirst: 720, spaceAfter: 120 }, { font: face, size: 28 });
	const sentences = [
		'Thực hiện Kế hoạch của Sở Khoa học và Công nghệ về triển khai các hoạt động “Tháng Dân vận” năm 2026;',
		'Do đang kiện toàn tổ chức bộ máy, Quỹ Phát triển khoa học và công nghệ không đăng ký hoạt động riêng và sẽ tham gia cùng Văn phòng Sở.',
		'Trân trọng báo cáo./.'
	];
	return page([head('Quỹ Phát triển khoa học và công nghệ'), centred('Kính gửi: Văn phòng Sở', false), ...sentences.map(body), centred('GIÁM ĐỐC QUỸ', true)]);
}

function head(unit: string): Part {
	return letterhead({ parentIssuer: agency, issuer: unit, number: 'Số:       ', about: null, placeAndDate: 'Bắc Ninh, ngày 22 tháng 9 năm 2026' });
}

function page(parts: readonly Part[]): Document {
	const blocks = layDown(parts);
	return { blocks, sections: [pagesOf(blocks, 0, 'portrait')] };
}

function table(rows: readonly RowPart[]): Part {
	const shares = [0.06, 0.25, 0.13, 0.14, 0.15, 0.17, 0.1];
	return { kind: 'table-part', grid: shares.map((share) => Math.round(share * portraitWidth)), borders: 'all', rows };
}

function filled(entry: words.Entry | undefined): string[] {
	return [...(entry ?? []), '', '', '', '', '', ''].slice(0, 6);
}

function row(texts: readonly string[], bold = false): RowPart {
	return { cells: texts.map((text) => cell(text, { bold })) };
}

function cell(text: string, { bold = false, ...spans }: { bold?: boolean; colSpan?: number; rowSpan?: number } = {}): CellPart {
	return { ...spans, paragraphs: [paragraph(text, {}, { font: face, size: 24, ...(bold && { bold }) })] };
}

function centred(text: string, bold: boolean): Part {
	return paragraph(text, { align: 'center', spaceBefore: 120, spaceAfter: 120 }, { font: face, size: 28, ...(bold && { bold }) });
}
