import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@kheo/documents/write-docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlan, changed } from '../../../../core/src/checking/testing/an-official-paper.ts';

const kheo = join(import.meta.dirname, '../../../bin/kheo.mjs');
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [kheo, 'check', ...args], { encoding: 'utf8' });
	return { status, stdout, stderr };
}

function fileOf(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

type Findings = { findings: { code: string; message: string; rule: string; places: { quote: string }[]; params: Record<string, unknown> }[] };
const small = () => fileOf('co-chu-nho.docx', writeDocx(changed(aPlan(), 'Nâng cao', { run: { size: 24 } })));
const findingsOf = (...args: string[]) => (JSON.parse(run(...args, '--json').stdout) as Findings).findings;

test('a Word file’s layout stands after its text in the same list, with component, found, expected and clause', () => {
	const found = findingsOf(small());
	expect(found.findIndex(({ code }) => code.startsWith('layout.'))).toBe(found.length - 1);
	expect(found.at(-1)).toMatchObject({
		code: 'layout.size',
		message: 'Cỡ chữ phần nội dung: 12; thể thức yêu cầu 13–14.',
		rule: 'NĐ 30/2020, Phụ lục I, mục II.6e',
		params: { component: 'body', found: '12', expected: '13–14' },
		places: [{ quote: expect.stringMatching(/^Nâng cao/u) as string }]
	});
});

test('--off layout hides the layout, --off with one code hides that code', () => {
	const path = small();
	expect(findingsOf(path, '--off', 'layout').some(({ code }) => code.startsWith('layout.'))).toBe(false);
	expect(findingsOf(path, '--off', 'layout.size').some(({ code }) => code === 'layout.size')).toBe(false);
	expect(findingsOf(path, '--off', 'layout.bold').some(({ code }) => code === 'layout.size')).toBe(true);
});

test('a text file has no layout', () => {
	const text = 'SỞ XÂY DỰNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 57/KH-SXD\nKẾ HOẠCH\nTổ chức “Tuần lễ Nước sạch” năm 2026';
	for (const name of ['ke-hoach.txt', 'ke-hoach.md']) expect(findingsOf(fileOf(name, text)).filter(({ code }) => code.startsWith('layout.'))).toEqual([]);
});

test('an option without its value is a wrong argument', () => {
	const { status, stderr } = run(small(), '--off');
	expect(status).toBe(2);
	expect(stderr).toContain('Tùy chọn "--off" cần một giá trị');
});
