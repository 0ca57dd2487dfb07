import { expect, test } from 'vitest';
import type { Document, Paragraph } from '../document/document.ts';
import { paragraph, paragraphOf } from '../composing/paragraph.ts';
import { readDocument } from './read-document.ts';

const note = (text: string): Paragraph => ({ ...paragraph(text), within: 'footnote' });

test('a document named only in a footnote is a citation, placed in the footnote', () => {
	const marked = paragraphOf([
		{ kind: 'text', text: 'Thực hiện theo ý kiến của Ủy ban nhân dân tỉnh' },
		{ kind: 'note', note: 2 }
	]);
	const document: Document = { blocks: [paragraph('KẾ HOẠCH'), marked, note('Công văn số 15/UBND-VX ngày 02/3/2026 của Ủy ban nhân dân tỉnh.')], sections: [] };
	expect(readDocument(document).citations).toMatchObject([{ number: '15/UBND-VX', source: { block: 2 } }]);
});
