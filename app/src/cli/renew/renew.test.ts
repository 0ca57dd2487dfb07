import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../main.ts';

const checkout = join(import.meta.dirname, '../../../..');
const plan = join(checkout, 'demo/ke-hoach.docx');
const seed = join(checkout, 'core/cases/seed/input.md');
let folder = '';
let data: string[] = [];
let words: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-renew-'));
	[data, words] = [[], []];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void data.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void words.push(text));
});
afterEach(() => vi.restoreAllMocks());

const out = () => join(folder, 'moi.docx');
const renew = (...args: string[]) => main(['renew', ...args]);
const writtenTexts = async () => (await readFile(readFileSync(out()), 'moi.docx')).document.blocks.map(textOf);

test('last year’s plan becomes next year’s Word file, and every change, place kept and open point is said', async () => {
	expect(await renew(plan, '--year', '2027', '--out', out(), '--json')).toBe(0);
	const result = JSON.parse(data[0] ?? '');
	expect(result).toMatchObject({ schema: 'kheo.renewal/1', file: { format: 'docx' }, from: 2026, to: 2027, out: { path: out() } });
	for (const { source } of [...result.changes, ...result.kept]) expect(result.blocks[source.block].slice(source.start, source.end)).toBe(source.quote);
	expect(result.changes.every(({ message, written }: { message: string; written: boolean }) => message !== '' && written)).toBe(true);
	expect(result.open.map(({ code }: { code: string }) => code)).toEqual(['superior-document', 'deadline-moved', 'signer']);
	const { document } = await readFile(readFileSync(out()), 'moi.docx');
	expect(readDocument(document).obligations.flatMap(({ deadline }) => deadline?.iso ?? [])).toEqual(['2027-09-25', '2027-10-23', '2027-09-30', '2027-10-28']);
});

test('a clerk reads the three lists in words, and data stays apart from them', async () => {
	expect(await renew(plan, '--year', '2027', '--out', out())).toBe(0);
	expect(data).toEqual([]);
	expect(words.join('\n')).toMatch(/Đã ghi kế hoạch năm 2027[\s\S]*“96” thành “97”[\s\S]*Giữ nguyên:[\s\S]*Chờ văn bản mới[\s\S]*Cần quyết định:/u);
});

test('names that ended come from a file, and a text becomes a Word file', async () => {
	const names = join(folder, 'ten.csv');
	writeFileSync(names, 'Tên cũ,Ngày cuối,Tên mới\nBắc Giang,30/6/2025,Bắc Ninh\nBan Thường vụ Tỉnh ủy,30/6/2025,Thường trực Tỉnh ủy\n');
	expect(await renew(seed, '--year', '2026', '--names', names, '--out', out())).toBe(0);
	const texts = await writtenTexts();
	expect(texts).toContain('Bắc Ninh, ngày tháng 9 năm 2026');
	expect(texts.join('\n')).toContain('Kết luận số 54-KL/TU ngày 03/3/2021 của Ban Thường vụ Tỉnh ủy');
});

test.each([
	['a missing file', () => [join(folder, 'khong-co.docx')], 'file.not-found'],
	['a plan without a year', () => [fileOf('khong-nam.txt', 'KẾ HOẠCH\nTổ chức hội thi\n\nCác phòng thực hiện.')], 'plan.year-unknown'],
	['names without days', () => [plan, '--names', fileOf('ten.csv', 'Ban A,28/02/2025,Ban B\nBan C,,Ban D')], 'names.unreadable']
])('%s ends 1 and writes nothing', async (_, args, code) => {
	expect(await renew(...args(), '--year', '2027', '--out', out(), '--json')).toBe(1);
	expect(JSON.parse(data[0] ?? '')).toMatchObject({ error: { code } });
	expect(existsSync(out())).toBe(false);
});

test.each([
	[['--out', 'x.docx']],
	[['--year', '2027']],
	[['--year', 'sang năm', '--out', 'x.docx']],
	[['--year', '2027', '--out', 'x.pdf']],
	[['--year', '2026', '--out', 'x.docx']]
])('wrong arguments %j end 2 with a hint', async (args) => {
	expect(await renew(plan, ...args)).toBe(2);
	expect(words.join('\n')).toContain('kheo renew --help');
});

test('the old plan is never written over', async () => {
	const copy = join(folder, 'cu.docx');
	copyFileSync(plan, copy);
	expect(await renew(copy, '--year', '2027', '--out', copy)).toBe(2);
	expect(readFileSync(copy).equals(readFileSync(plan))).toBe(true);
});

function fileOf(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}
