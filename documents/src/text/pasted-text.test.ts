import { textsOf, type Document, type Paragraph, type ParagraphStyle, type RunStyle } from '@kheo/core';
import { expect, test } from 'vitest';
import { readPastedText } from './pasted-text.ts';

const plain: RunStyle = { font: 'Cousine', size: 20 };
const paragraph = (text: string, style: ParagraphStyle = {}, look = plain): Paragraph => ({
	kind: 'paragraph',
	runs: text === '' ? [] : [{ kind: 'text', text, style: look }],
	style,
	within: 'body'
});
const page = {
	paper: { width: 11906, height: 16838 },
	orientation: 'portrait',
	margins: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
	header: [],
	footer: [],
	differentFirstPage: false,
	pageNumberStart: null
} as const;
const documentOf = (blocks: readonly Paragraph[]): Document => ({ blocks, sections: [{ ...page, first: 0, end: blocks.length }] });
const pasted = ['# KẾ HOẠCH', '', '| Stt | Việc |', '|---|---|', '| 1 | Làm đường |', '', '**Nơi nhận:** như trên', 'Hết'];

test('a text poured into a word processor is read as text: its tables and emphasis are seen', () => {
	const document = readPastedText(documentOf(pasted.map((text) => paragraph(text))));
	expect(document.blocks.map(({ kind }) => kind)).toContain('table');
	expect(textsOf(document)).toContain('Nơi nhận: như trên');
	expect(document.sections).toMatchObject([{ first: 0, end: document.blocks.length }]);
});

test('a document that anyone formatted is left as it stands, marks and all', () => {
	const bold = documentOf(pasted.map((text, index) => paragraph(text, {}, index === 0 ? { ...plain, bold: true } : plain)));
	const centred = documentOf(pasted.map((text, index) => paragraph(text, index === 0 ? { align: 'center' } : {})));
	expect(readPastedText(bold)).toBe(bold);
	expect(readPastedText(centred)).toBe(centred);
});

test('plain paragraphs without any mark or broken line are left as they stand', () => {
	const document = documentOf(
		['Kính gửi: Các phòng', 'Văn phòng đề nghị các phòng gửi báo cáo.', 'Trân trọng.', 'Nơi nhận:', '- Như trên.'].map((text) => paragraph(text))
	);
	expect(readPastedText(document)).toBe(document);
});

test('a space as high as a line stands for an empty line, and lines of the file lead on to their page', () => {
	const lines = [
		'Văn phòng đề nghị các phòng chuyên môn chuẩn bị hồ sơ theo danh mục và gửi',
		'về bộ phận văn thư để kiểm tra trước khi nộp vào kho lưu trữ của cơ quan,',
		'theo lịch dưới đây.',
		'đề nghị các phòng cử người',
		'phối hợp với bộ phận văn thư.'
	];
	const blocks = lines.map((text, index) => ({
		...paragraph(text, index === 3 ? { spaceBefore: 240 } : {}),
		lines: [{ at: 0, page: 2, line: index + 7, column: 1 }]
	}));
	const document = readPastedText(documentOf(blocks));
	expect(textsOf(document)).toEqual([lines.slice(0, 3).join(' '), lines.slice(3).join(' ')]);
	expect(document.blocks[1]).toMatchObject({
		lines: [
			{ at: 0, page: 2, line: 10, column: 1 },
			{ at: (lines[3]?.length ?? 0) + 1, page: 2, line: 11, column: 1 }
		]
	});
});
