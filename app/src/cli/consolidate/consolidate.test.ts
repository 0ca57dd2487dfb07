import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../main.ts';

const demo = join(import.meta.dirname, '../../../../demo');
const plan = join(demo, 'ke-hoach.docx');
const unitFiles = readdirSync(join(demo, 'units'))
	.sort()
	.map((name) => join(demo, 'units', name));
let folder = '';
let printed: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-consolidate-'));
	printed = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());

const out = (name: string) => join(folder, name);
const consolidate = (...args: string[]) => main(['consolidate', ...args]);
const units = ['--units', join(demo, 'units.csv')];

test('twelve free files become one register that names the missing and the nil unit, and sees the joint events', async () => {
	expect(await consolidate(plan, ...unitFiles, ...units, '--out', out('a.docx'), '--json')).toBe(0);
	const result = JSON.parse(printed[0] ?? '');
	expect(result.units).toHaveLength(12);
	expect(result.units.map(({ because }: { because: string }) => because)).toEqual([
		'header',
		'header',
		'title',
		'header',
		'header',
		'header',
		'header',
		'file-name',
		'title',
		'header',
		'header',
		'title'
	]);
	expect(result.rows).toHaveLength(40);
	expect(result.missing).toEqual(['Phòng Bưu chính, Viễn thông']);
	expect(result.duplicates.map(({ ids }: { ids: string[] }) => ids)).toEqual([
		['Công đoàn Sở#1', 'Đoàn Thanh niên Sở#2'],
		['Văn phòng Sở#2', 'Phòng Quản lý công nghệ và đổi mới sáng tạo#1']
	]);
	expect(result.out.sha256).toBe(
		createHash('sha256')
			.update(readFileSync(out('a.docx')))
			.digest('hex')
	);
});

test('decisions are taken over, and the same input gives the same bytes', async () => {
	const args = [plan, ...unitFiles, ...units, '--decisions', join(demo, 'decisions.json')];
	expect(await consolidate(...args, '--out', out('a.docx'))).toBe(0);
	expect(await consolidate(...args, '--out', out('b.docx'))).toBe(0);
	expect(readFileSync(out('a.docx')).equals(readFileSync(out('b.docx')))).toBe(true);
	const { document } = await readFile(readFileSync(out('a.docx')), 'a.docx');
	const texts = document.blocks.map(textOf);
	expect(texts.some((text) => text.includes('gồm 38 hoạt động của 11 phòng, đơn vị'))).toBe(true);
	expect(texts).toContain('38');
	expect(texts).not.toContain('39');
});

test('the register is also a sheet', async () => {
	expect(await consolidate(plan, ...unitFiles, '--out', out('a.xlsx'))).toBe(0);
	const { document } = await readFile(readFileSync(out('a.xlsx')), 'a.xlsx');
	expect(document.blocks.map(textOf)).toContain('Tên nội dung, hoạt động');
});

test('the register is also a PDF: pages that say what the Word file says, the same bytes each time', async () => {
	for (const name of ['a.pdf', 'b.pdf', 'a.docx']) expect(await consolidate(plan, ...unitFiles, '--out', out(name))).toBe(0);
	expect(readFileSync(out('a.pdf')).equals(readFileSync(out('b.pdf')))).toBe(true);
	const [pages, word] = await Promise.all(['a.pdf', 'a.docx'].map(async (name) => (await readFile(readFileSync(out(name)), name)).document));
	const said = (document: Document | undefined) => document?.blocks.map(textOf).join(' ').replace(/\s+/gu, '') ?? '';
	expect(said(pages)).toContain('Tênnộidung,hoạtđộng');
	expect([...said(pages)].sort().join('')).toBe([...said(word)].sort().join(''));
});

test.each([
	['no plan', []],
	['no unit file', [plan]],
	['no --out', [plan, plan]],
	['an unknown option', [plan, plan, '--out', 'a.docx', '--fast']],
	['another kind of file', [plan, plan, '--out', 'a.odt']]
])('wrong arguments end with 2 and a sentence: %s', async (_, args) => {
	expect(await consolidate(...args)).toBe(2);
	expect(printed.join()).toContain('kheo consolidate --help');
});

test('a refused unit file is named, and nothing is written, not even in part', async () => {
	writeFileSync(out('hỏng.docx'), 'MZ not a zip');
	expect(await consolidate(plan, ...unitFiles, out('hỏng.docx'), '--out', out('a.docx'))).toBe(1);
	expect(printed.join('\n')).toMatch(/hỏng\.docx: .*\(file\./u);
	expect(readdirSync(folder)).toEqual(['hỏng.docx']);
});

test('a plan without a form and a broken decision file are refused with their reasons', async () => {
	writeFileSync(out('d.json'), '{"schema":"kheo.decisions/1","decisions":{"order":"size"}}');
	expect(await consolidate(unitFiles[9] ?? '', ...unitFiles, '--decisions', out('d.json'), '--out', out('a.docx'))).toBe(1);
	expect(printed.join('\n')).toContain('plan.without-form');
	expect(printed.join('\n')).toContain('decisions.order');
});
