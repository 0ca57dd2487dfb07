import { textsOf, type Document, type Table } from '@kheo/core';
import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

const paragraphs = (document: Document) => textsOf(document).filter((_, index) => document.blocks[index]?.kind === 'paragraph');
const rowsOf = (document: Document) => {
	const texts = textsOf(document);
	const table = document.blocks.find((block): block is Table => block.kind === 'table');
	return table?.rows.map(({ cells }) => cells.map(({ first, end }) => texts.slice(first, end).join('\n')));
};

test('a paragraph cut by a page break is one again', () => {
	const cut = 'Thực hiện Kết luận số 54-KL/TU ngày 03/3/2021 của Ban Thường vụ Tỉnh ủy\n\nvề tiếp tục thực hiện Nghị quyết số 110-NQ/TU.';
	expect(paragraphs(readText(cut))).toEqual([cut.replace('\n\n', ' ')]);
});

test('a short line and a list item are not joined to what stands before them', () => {
	expect(paragraphs(readText('Kính gửi các phòng\n\nvà các đơn vị\n- mục một;\n- mục hai.'))).toHaveLength(4);
});

test('wrapped lines become paragraphs, and items of a list stay apart', () => {
	const wrapped = [
		'Văn phòng đề nghị các phòng chuyên môn chuẩn bị hồ sơ theo danh mục và gửi',
		'về bộ phận văn thư để kiểm tra trước khi nộp vào kho lưu trữ của cơ quan',
		'theo lịch dưới đây:',
		'- Phòng Kế hoạch nộp hồ sơ của năm trước, gồm cả sổ đăng ký văn bản đi và',
		'văn bản đến đã đóng quyển;',
		'- Phòng Tài vụ nộp chứng từ.'
	];
	expect(paragraphs(readText(wrapped.join('\n')))).toEqual([wrapped.slice(0, 3).join(' '), wrapped.slice(3, 5).join(' '), wrapped[5]]);
});

test('decomposed accents, a byte order mark and Windows line ends are made plain', () => {
	expect(paragraphs(readText(`\uFEFF${'KẾ HOẠCH'.normalize('NFD')}\r\nnăm 2026`))).toEqual(['KẾ HOẠCH', 'năm 2026']);
});

test('emphasis becomes style and leaves the text, a lone asterisk stays', () => {
	const [first, star] = readMarkdown('mẫu theo *Phụ lục II* **trước ngày 25/9/2026.**\n\n*').blocks;
	expect(first).toMatchObject({
		runs: [{ text: 'mẫu theo ' }, { text: 'Phụ lục II', style: { italic: true } }, { text: ' ' }, { text: 'trước ngày 25/9/2026.', style: { bold: true } }]
	});
	expect(star).toMatchObject({ runs: [{ text: '*' }] });
});

test('two blanks at the end of a line break it within the paragraph', () => {
	expect(paragraphs(readMarkdown('**KT. GIÁM ĐỐC  \nPHÓ GIÁM ĐỐC**'))).toEqual(['KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC']);
});

test('a heading keeps its level', () => {
	expect(readMarkdown('### I. NỘI DUNG').blocks[0]).toMatchObject({ style: { heading: 3 }, runs: [{ text: 'I. NỘI DUNG' }] });
});

test.each([
	['tabs', '<b>Stt</b>\t<b>Nội dung</b>\n1\t'],
	['pipes', '| **Stt** | Nội dung |\n|---|---|\n| 1 | |'],
	['bars on lines of their own', '|\n**Stt**\n|\nNội dung\n|\n|\n1\n|\n\n|\n'],
	['HTML', '<table><tr><th>Stt</th><td><p>Nội dung</p></td></tr>\n<tr><td>1</td><td></td></tr></table>']
])('a table written with %s has its rows and cells', (_, text) => {
	expect(rowsOf(readText(text))).toEqual([
		['Stt', 'Nội dung'],
		['1', '']
	]);
});

test('a line break inside the cell of a pipe table parts its paragraphs', () => {
	expect(rowsOf(readMarkdown('| SỞ NỘI VỤ<br>VĂN PHÒNG | b |\n|---|---|'))).toEqual([['SỞ NỘI VỤ\nVĂN PHÒNG', 'b']]);
});

test('blocks are numbered flat: the table, then the paragraphs of its cells', () => {
	const document = readText('trước\na\tb\nsau');
	expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph', 'paragraph']);
	expect(document.sections).toMatchObject([{ first: 0, end: 5 }]);
});

test('the mark of a footnote that a converter left on a year is parted from it', () => {
	expect(paragraphs(readText('Sở trình trước ngày 18/7/20262. Số 12/2026 giữ nguyên.'))).toEqual(['Sở trình trước ngày 18/7/2026 2. Số 12/2026 giữ nguyên.']);
});
