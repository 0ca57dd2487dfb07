import { actFor, composePaper, type Document, draftKinds, emptyDraft, keepIds, plainDate, readBodyText, type Table, textOf } from '@kheo/core';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { readFile } from './read-file.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const typed = [
	'| Stt | Nội dung | Thời gian | << |',
	'| ^^ | ^^ | Bắt đầu | Kết thúc |',
	'| A. Ra quân | << | << | << |',
	'| 1 | Nạo vét kênh mương | 20/9 | 21/9 |',
	'| 2 | ^^ | 22/9 | 23/9 |'
].join('\n');
const day = plainDate('2026-09-08');
const agency = { system: 'state', parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Xây dựng', abbreviation: 'SXD', place: 'Bắc Ninh' } as const;
const draft = emptyDraft('plan', agency, day, () => 'p');
const paper = composePaper({ ...draft, body: keepIds([], readBodyText(`I. Thời gian\n${typed}\nCác phòng thực hiện.`), () => 'q') }, actFor('state', day));

/** Every cell of the ruled table: its words, where it begins, and how far it reaches. */
function cellsOf(document: Document): (readonly [words: string, row: number, column: number, down: number, across: number])[] {
	const table = document.blocks.find((block): block is Table => block.kind === 'table' && block.borders === 'all');
	return (table?.rows ?? []).flatMap(({ cells }, row) =>
		cells.map(({ first, end, column, rowSpan, colSpan }) => {
			const words = document.blocks.slice(first, end).map(textOf).join(' ');
			return [words, row, column, rowSpan, colSpan] as const;
		})
	);
}

const printed = [
	['Stt', 0, 0, 2, 1],
	['Nội dung', 0, 1, 2, 1],
	['Thời gian', 0, 2, 1, 2],
	['Bắt đầu', 1, 2, 1, 1],
	['Kết thúc', 1, 3, 1, 1],
	['A. Ra quân', 2, 0, 1, 4],
	['1', 3, 0, 1, 1],
	['Nạo vét kênh mương', 3, 1, 2, 1],
	['20/9', 3, 2, 1, 1],
	['21/9', 3, 3, 1, 1],
	['2', 4, 0, 1, 1],
	['22/9', 4, 2, 1, 1],
	['23/9', 4, 3, 1, 1]
];

test('merged cells of a draft are merged in its Word file, and both rows of headings are repeated on every page', () => {
	const file = writeDocx(paper);
	const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
	expect(xml.match(/<w:gridSpan w:val="\d"\/>/gu)).toEqual(['<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="4"/>']);
	expect(xml.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(3);
	expect(xml.match(/<w:vMerge\/>/gu)).toHaveLength(3);
	expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
	expect(cellsOf(readDocx(file))).toEqual(printed);
});

test('merged cells of a draft are merged on its pages', async () => {
	const file = writePdf(paper, { title: draftKinds.plan, at: new Date('2026-09-08T01:02:03Z') });
	expect(cellsOf((await readFile(file, 'a.pdf')).document)).toEqual(printed);
});

test('a heading that is merged down to the last row is printed all the same', () => {
	const body = keepIds([], readBodyText('| Việc | Ai |\n| ^^ | Lan |\n| ^^ | An |'), () => 'q');
	const document = composePaper({ ...draft, body }, actFor('state', day));
	expect(writePdf(document, { title: 'x', at: new Date(0) }).length).toBeGreaterThan(0);
	expect(cellsOf(readDocx(writeDocx(document)))[0]).toEqual(['Việc', 0, 0, 3, 1]);
});
