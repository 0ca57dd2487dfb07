import { type CellPart, type Document, formOf, layDown, paragraph, readDocument, readReturn } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { writeDocx } from '@kheo/documents/write-docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { convert, hasLibreOffice } from './libreoffice.ts';

type Words = string | readonly [text: string, spans: Pick<CellPart, 'colSpan' | 'rowSpan'>];

const two = { rowSpan: 2 };
const head: readonly (readonly Words[])[] = [
	[
		['Stt', two],
		['Nội dung hoạt động', two],
		['Đơn vị phối hợp', two],
		['Thời gian', { colSpan: 2 }],
		['Số lượng người', two]
	],
	['Bắt đầu', 'Kết thúc']
];
const lines = ['SỞ XÂY DỰNG', 'KẾ HOẠCH', 'Tuần lễ Nước sạch năm 2026', 'I. NỘI DUNG', 'GIÁM ĐỐC', 'Trần Văn Thử', 'Phụ lục', 'ĐĂNG KÝ HOẠT ĐỘNG'];
const plan = aFile(lines, [...head, ['1', '', '', '', '', '']]);
const unit = aFile(
	['PHÒNG QUẢN LÝ NHÀ', 'ĐĂNG KÝ HOẠT ĐỘNG'],
	[
		...head,
		[['I. Tuyên truyền', { colSpan: 6 }]],
		['1', 'Phát tờ rơi', ['Đoàn Thanh niên', two], ['01/10/2026', { rowSpan: 3 }], '05/10/2026', ['40', two]],
		['2', 'Treo băng rôn', '06/10/2026'],
		['3', 'Nói chuyện chuyên đề', '', '07/10/2026', '60'],
		['II', ['Vệ sinh môi trường', { colSpan: 5 }]],
		['4', 'Dọn vệ sinh', 'Hội Phụ nữ', '08/10/2026', '09/10/2026', '30']
	]
);
const headings = ['Stt', 'Nội dung hoạt động', 'Đơn vị phối hợp', 'Thời gian – Bắt đầu', 'Thời gian – Kết thúc', 'Số lượng người'];
const registered = [
	['I. Tuyên truyền', { c2: 'Phát tờ rơi', c3: 'Đoàn Thanh niên', c4: '01/10/2026', c5: '05/10/2026', c6: '40' }],
	['I. Tuyên truyền', { c2: 'Treo băng rôn', c3: 'Đoàn Thanh niên', c4: '01/10/2026', c5: '06/10/2026' }],
	['I. Tuyên truyền', { c2: 'Nói chuyện chuyên đề', c4: '01/10/2026', c5: '07/10/2026', c6: '60' }],
	['II Vệ sinh môi trường', { c2: 'Dọn vệ sinh', c3: 'Hội Phụ nữ', c4: '08/10/2026', c5: '09/10/2026', c6: '30' }]
];

describe.skipIf(!hasLibreOffice).each([[['odt']], [['odt', 'docx']], [['html']]])('saved by LibreOffice as %s', (formats) => {
	let saved: ReadonlyMap<string, Uint8Array> = new Map();
	const read = async (name: string) => (await readFile(saved.get(name) ?? new Uint8Array(), `${name}.${formats.at(-1)}`)).document;
	beforeAll(() => {
		saved = convert(new Map([plan, unit].map((document, index) => [['plan', 'unit'][index] ?? '', writeDocx(document)])), formats);
	}, 120_000);

	test('a form with a head of two rows has its lower cells as columns, and a unit’s table with merged rows and groups is read into them', async () => {
		const form = formOf(readDocument(await read('plan')).appendices[0] ?? { title: '', tables: [] });
		expect(form.columns.map(({ heading }) => heading)).toEqual(headings);
		const { rows, notUnderstood } = readReturn(await read('unit'), form);
		expect(rows.map(({ head: group, cells }) => [group, cells])).toEqual(registered);
		expect(notUnderstood).toEqual([]);
	});
});

function aFile(texts: readonly string[], rows: readonly (readonly Words[])[]): Document {
	const cells = (row: readonly Words[]) => row.map((words) => (typeof words === 'string' ? cellOf(words) : { ...words[1], ...cellOf(words[0]) }));
	const table = {
		kind: 'table-part' as const,
		grid: head.concat(head, head).map(() => 1500),
		borders: 'all' as const,
		rows: rows.map((row) => ({ cells: cells(row) }))
	};
	return { blocks: layDown([...texts.map((text) => paragraph(text)), table]), sections: [] };
}

function cellOf(text: string): CellPart {
	return { paragraphs: [paragraph(text)] };
}
