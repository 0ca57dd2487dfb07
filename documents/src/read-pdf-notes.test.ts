import { expect, test } from 'vitest';
import { readPdfNotes } from './read-pdf-notes.ts';
import { pdfOf } from './testing/pdf-of.ts';
import { withRemark } from './testing/with-remark.ts';

const paper = pdfOf([{ words: [[100, 100, 'Bao cao ket qua']] }, { words: [[100, 100, 'Trang hai']] }]);

test('a remark laid over a page is read with its page, a link is none', async () => {
	expect(await readPdfNotes(await withRemark(paper, 'Đã sửa thành 5 tỷ'))).toEqual([{ page: 1, kind: 'Text', text: 'Đã sửa thành 5 tỷ' }]);
});

test('plain pages have none, and what is no PDF is refused', async () => {
	expect(await readPdfNotes(paper)).toEqual([]);
	await expect(readPdfNotes(Buffer.from('%PDF-1.4 rest'))).rejects.toMatchObject({ code: 'file.zip-broken' });
});
