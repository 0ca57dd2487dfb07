import { expect, test } from 'vitest';
import { type CellPart, layDown } from '../composing/lay-down.ts';
import { paragraph } from '../composing/paragraph.ts';
import { formOf } from '../form/form-of.ts';
import { readReturn } from '../form/read-return.ts';
import { readDocument } from './read-document.ts';

type Words = string | readonly [text: string, spans: Pick<CellPart, 'colSpan' | 'rowSpan'>];

const cellOf = (words: Words): CellPart =>
	typeof words === 'string' ? { paragraphs: [paragraph(words)] } : { ...words[1], paragraphs: [paragraph(words[0])] };
const aTable = (rows: readonly (readonly Words[])[]) => ({
	kind: 'table-part' as const,
	grid: [1, 1, 1, 1, 1].map(() => 1000),
	borders: 'all' as const,
	rows: rows.map((row) => ({ cells: row.map(cellOf) }))
});
const aPlanWith = (rows: readonly (readonly Words[])[]) => ({
	blocks: layDown([
		...['SỞ XÂY DỰNG', 'KẾ HOẠCH', 'Tuần lễ Nước sạch năm 2026', 'I. NỘI DUNG', 'GIÁM ĐỐC', 'Trần Văn Thử', 'Phụ lục', 'ĐĂNG KÝ HOẠT ĐỘNG'].map((text) =>
			paragraph(text)
		),
		aTable(rows)
	]),
	sections: []
});
const tall = { rowSpan: 2 };
const merged: readonly (readonly Words[])[] = [
	[
		['Stt', tall],
		['Nội dung', tall],
		['Thời gian', { colSpan: 2 }],
		['Ghi chú', tall]
	],
	['Bắt đầu', 'Kết thúc'],
	['1', '', '', '', '']
];
const loose: readonly (readonly Words[])[] = [
	['Stt', 'Nội dung', ['Thời gian', { colSpan: 2 }], 'Ghi chú'],
	['', '', 'Bắt đầu', 'Kết thúc', ''],
	['1', '', '', '', '']
];
const formIn = (rows: readonly (readonly Words[])[]) => formOf(readDocument(aPlanWith(rows)).appendices[0] ?? { title: '', tables: [] });

test('a head cell over several others gives the form one column for each, named by both', () => {
	const headings = ['Stt', 'Nội dung', 'Thời gian – Bắt đầu', 'Thời gian – Kết thúc', 'Ghi chú'];
	expect(formIn(merged).columns.map(({ heading }) => heading)).toEqual(headings);
	expect(formIn(loose).columns.map(({ heading }) => heading)).toEqual(headings);
	expect(formIn(merged).columns.map(({ type }) => type)).toEqual(['ordinal', 'text', 'date', 'date', 'note']);
});

test('the reading keeps the printed head: the upper cells as columns, the lower ones under theirs; a head of one row has none', () => {
	const [table] = readDocument(aPlanWith(merged)).appendices[0]?.tables ?? [];
	expect(table).toMatchObject({ columns: ['Stt', 'Nội dung', 'Thời gian', 'Ghi chú'], subColumns: [[], [], ['Bắt đầu', 'Kết thúc'], []], rows: [] });
	const [plain] =
		readDocument(
			aPlanWith([
				['Stt', ['Nội dung', { colSpan: 2 }], 'Thời gian'],
				['1', 'a', 'b', 'c']
			])
		).appendices[0]?.tables ?? [];
	expect(plain).toMatchObject({ columns: ['Stt', 'Nội dung', 'Thời gian'], rows: [['1', 'a', 'b', 'c']] });
	expect(plain && 'subColumns' in plain).toBe(false);
});

test.each([
	['both rows of the head', merged.slice(0, 2), ['1', 'Hiến máu', '01/10/2026', '05/10/2026', '']],
	['both names in one cell', [['Stt', 'Nội dung', 'Thời gian bắt đầu', 'Thời gian kết thúc', 'Ghi chú']], ['1', 'Hiến máu', '01/10/2026', '05/10/2026', '']],
	['the lower names alone', [['TT', 'Nội dung', 'Bắt đầu', 'Kết thúc', 'Ghi chú']], ['1', 'Hiến máu', '01/10/2026', '05/10/2026', '']]
])('a unit’s table fits the form whether it prints %s', (_, head, row) => {
	const { rows } = readReturn({ blocks: layDown([aTable([...head, row])]), sections: [] }, formIn(merged));
	expect(rows.map(({ cells }) => cells)).toEqual([{ c2: 'Hiến máu', c3: '01/10/2026', c4: '05/10/2026' }]);
});
