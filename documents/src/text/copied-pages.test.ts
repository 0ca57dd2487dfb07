import { textsOf, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';
import { dropPageNumbers } from './drop-page-numbers.ts';
import type { Piece } from './piece.ts';

const closing = [
	'Nơi nhận:                                TM. UỶ BAN NHÂN DÂN',
	'- Sở Xây dựng (b/c);                         KT. CHỦ TỊCH',
	'- Các phòng, ban có liên quan đến công tác',
	'nhà ở;                                      PHÓ CHỦ TỊCH',
	'- Lưu: VT.',
	'',
	'',
	'                                          Nguyễn Văn An'
];

function cellsIn(lines: readonly string[]): string[][] {
	const document = readText(lines.join('\n'));
	const texts = textsOf(document);
	const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
	return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ first, end }) => texts.slice(first, end))));
}

test('recipients and signature that blanks hold apart are two columns again', () => {
	expect(cellsIn(closing)).toEqual([
		['Nơi nhận:', '- Sở Xây dựng (b/c);', '- Các phòng, ban có liên quan đến công tác nhà ở;', '- Lưu: VT.'],
		['TM. UỶ BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn An']
	]);
});

test('the closing ends before an appendix, and before text at the margin', () => {
	for (const after of ['                    PHỤ LỤC I', 'Mẫu số 1: Báo cáo kết quả thực hiện']) {
		expect(cellsIn([...closing, '', after]).flat()).not.toContain(after.trim());
	}
});

test('a list of recipients alone is no table', () => {
	expect(cellsIn(['Nơi nhận:', '- Sở Xây dựng;', '- Lưu: VT.'])).toEqual([]);
	expect(cellsIn(['Nơi nhận:           - Sở Xây dựng;', '                    - Lưu: VT.'])).toEqual([]);
});

const text = (words: string): Piece => ({ kind: 'text', text: words });
const page = text('Văn phòng đề nghị các phòng chuẩn bị hồ sơ theo danh mục. '.repeat(12));
const saidBy = (pieces: readonly Piece[]) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''));

test('numbers alone, one more each page, are page numbers and go', () => {
	expect(dropPageNumbers([page, text('1'), page, text('- 2 -'), page])).toEqual([page, page, page]);
});

test('ordinals of a table that lost its lines, years and a lone number stay', () => {
	const rows = [text('1'), text('Trồng cây'), text('2'), text('Dọn vệ sinh')];
	expect(saidBy(dropPageNumbers(rows))).toEqual(['1', 'Trồng cây', '2', 'Dọn vệ sinh']);
	expect(dropPageNumbers([page, text('12'), page])).toHaveLength(3);
	expect(dropPageNumbers([page, text('1'), page, text('5'), page])).toHaveLength(5);
});
