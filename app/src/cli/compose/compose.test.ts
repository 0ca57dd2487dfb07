import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../main.ts';

const superior = join(import.meta.dirname, '../../../../demo/ke-hoach.docx');
let folder = '';
let data: string[] = [];
let words: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-compose-'));
	[data, words] = [[], []];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void data.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void words.push(text));
});
afterEach(() => vi.restoreAllMocks());

const out = () => join(folder, 'ke-hoach.docx');
const compose = (...args: string[]) => main(['compose', ...args]);
const own = ['--agency', 'Trung tâm Quy hoạch', '--symbol', 'TTQH', '--opens', '2026-09-10', '--days', '3'];

test('the superior’s file becomes our plan, and every day moved is told', async () => {
	expect(await compose('--from', superior, ...own, '-o', out(), '--json')).toBe(0);
	const result = JSON.parse(data[0] ?? '');
	expect(result).toMatchObject({ schema: 'kheo.composed/1', file: { name: 'ke-hoach.docx', format: 'docx' }, out: { path: out() } });
	expect(result.moved.length).toBeGreaterThan(0);
	for (const { from, to, message } of result.moved) {
		expect(to < from).toBe(true);
		expect(message).toMatch(/^cấp trên: hết .+; các đơn vị: thứ /u);
	}
	const { document } = await readFile(readFileSync(out()), 'ke-hoach.docx');
	expect(readDocument(document).header).toMatchObject({ kind: 'Kế hoạch', symbol: 'KH-TTQH', issuer: 'Trung tâm Quy hoạch' });
	expect(document.blocks.map(textOf).some((text) => text.startsWith('Căn cứ Kế hoạch'))).toBe(true);
});

test('a clerk reads the lists in words, and data stays apart from them', async () => {
	expect(await compose('--from', superior, ...own, '-o', out())).toBe(0);
	expect(data).toEqual([]);
	expect(words.join('\n')).toMatch(/Đã soạn kế hoạch[\s\S]*Thời hạn đã dời:[\s\S]*Thời hạn giữ nguyên:/u);
});

test('a missing file ends 1 and writes nothing', async () => {
	expect(await compose('--from', join(folder, 'khong-co.docx'), ...own, '-o', out(), '--json')).toBe(1);
	expect(JSON.parse(data[0] ?? '')).toMatchObject({ error: { code: 'file.not-found' } });
	expect(existsSync(out())).toBe(false);
});

test.each([
	[['--agency', 'Sở A', '-o', 'x.docx']],
	[['--from', superior, '-o', 'x.docx']],
	[['--from', superior, '--agency', 'Sở A', '-o', 'x.pdf']],
	[['--from', superior, '--agency', 'Sở A', '--days', 'ba', '-o', 'x.docx']],
	[['--from', superior, '--agency', 'Sở A', '--opens', '15/9/2026', '-o', 'x.docx']]
])('wrong arguments %j end 2 with a hint', async (args) => {
	expect(await compose(...args)).toBe(2);
	expect(words.join('\n')).toContain('kheo compose --help');
});

test('the superior’s file is never written over', async () => {
	const copy = join(folder, 'cap-tren.docx');
	writeFileSync(copy, readFileSync(superior));
	expect(await compose('--from', copy, ...own, '-o', copy)).toBe(2);
	expect(readFileSync(copy).equals(readFileSync(superior))).toBe(true);
});
