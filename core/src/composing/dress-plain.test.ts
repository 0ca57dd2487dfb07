import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import type { Document } from '../document/document.ts';
import { textsOf } from '../document/text.ts';
import { readDocument } from '../reading/read-document.ts';
import { dressPlain } from './dress-plain.ts';
import { plainRoles } from './plain-roles.ts';

const seed = readText(readFileSync(join(import.meta.dirname, '../../cases/seed/input.md'), 'utf8'));
const roleOf = (words: string): string | undefined => plainRoles(seed).get(textsOf(seed).findIndex((text) => text.startsWith(words)));

test.each([
	['Số: /KH-KHCN', 'head'],
	['KẾ HOẠCH Triển khai', 'title'],
	['I. MỤC ĐÍCH', 'heading'],
	['1. Các phòng, đơn vị trực thuộc', 'heading'],
	['1. Tiếp tục nâng cao', 'body'],
	['- Lãnh đạo Sở', 'recipients'],
	['KT. GIÁM ĐỐC', 'signature'],
	['Triệu Ngọc Trung', 'signer'],
	['Phụ lục I', 'appendix'],
	['KHẨU HIỆU TUYÊN TRUYỀN', 'appendix-title'],
	['(kèm theo Kế hoạch', 'appendix-note'],
	['Stt', 'cell']
])('"%s" is a %s of its plan', (words, role) => {
	expect(roleOf(words)).toBe(role);
});

test('dressing changes the look and no word: the paper reads the same', () => {
	const dressed = dressPlain(seed);
	expect(textsOf(dressed)).toEqual(textsOf(seed));
	expect(readDocument(dressed)).toEqual(readDocument(seed));
});

test('each appendix has pages of its own, the one with the seven columns across', () => {
	const { sections, blocks } = dressPlain(seed);
	expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'landscape']);
	expect(sections.at(-1)?.end).toBe(blocks.length);
	expect(sections.slice(1).map(({ first }) => first)).toEqual(sections.slice(0, -1).map(({ end }) => end));
});

test('words that were bold stay bold, and a document with a look of its own keeps it', () => {
	const bold = dressPlain(seed).blocks.some(
		(block) =>
			block.kind === 'paragraph' &&
			block.style.align === 'justify' &&
			block.style.keepNext === undefined &&
			block.runs.some((run) => run.kind === 'text' && run.style?.bold)
	);
	expect(bold).toBe(true);
	const own: Document = { ...seed, blocks: [{ kind: 'paragraph', runs: [], style: { align: 'right' }, within: 'body' }] };
	expect(dressPlain(own)).toBe(own);
});
