import type { Document, PageSection } from '@kheo/core';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { secretStampOf } from './secret-stamp.ts';
import { docxOf, paragraphOf } from './testing/package-of.ts';

const stampOf = (...lines: string[]): string | null => secretStampOf(readDocx(docxOf(lines.map(paragraphOf).join(''))));

test('a mark stands on a line of its own, spaced, boxed or after "Độ mật"', () => {
	expect(stampOf('UBND TỈNH', 'MẬT')).toBe('MẬT');
	expect(stampOf('T Ố I  M Ậ T')).toBe('TỐI MẬT');
	expect(stampOf('[TUYỆT MẬT]')).toBe('TUYỆT MẬT');
	expect(stampOf('Độ mật: TỐI MẬT')).toBe('TỐI MẬT');
	expect(stampOf('TUYỆT MẬT'.normalize('NFD'))).toBe('TUYỆT MẬT');
});

test('a mark beside the national name, parted by a tab or wide space, is found', () => {
	expect(stampOf('MẬT      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('MẬT');
});

test('a mark is found in small letters after "Độ mật:" or under "all capitals", and beside the urgency mark', () => {
	expect(stampOf('Độ mật: Mật')).toBe('MẬT');
	expect(stampOf('HỎA TỐC - TỐI MẬT')).toBe('TỐI MẬT');
	expect(secretStampOf(readDocx(docxOf('<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>tuyệt mật</w:t></w:r></w:p>')))).toBe('TUYỆT MẬT');
	expect(stampOf('Độ mật: không')).toBeNull();
});

test('words of a sentence are no mark', () => {
	expect(stampOf('Bảo vệ bí mật nhà nước', 'CÔNG TÁC BẢO MẬT', 'Tuyệt đối bảo mật thông tin', 'mật')).toBeNull();
});

test('after the head of the document a line of that word is no mark', () => {
	expect(stampOf('Các đơn vị '.repeat(20), 'MẬT')).toBeNull();
});

test('a page header carries the mark too', () => {
	const document = readDocx(docxOf(paragraphOf('Nội dung')));
	const [section] = document.sections;
	const marked: PageSection[] = section
		? [{ ...section, header: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'MẬT' }], style: {}, within: 'body' }] }]
		: [];
	expect(secretStampOf({ ...document, sections: marked } satisfies Document)).toBe('MẬT');
});
