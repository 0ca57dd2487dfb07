import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@kheo/documents/write-docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '@kheo/documents/read-docx';
import { readDocument, textsOf, type Finding } from '@kheo/core';
import { xmlOf } from '../../../../documents/src/testing/expect-faithful.ts';
import { aPlan, changed } from '../../../../core/src/checking/testing/an-official-paper.ts';

import { writeFixed } from './fixed-file.ts';

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
		rule: 'NĐ 30/2020, Phụ lục I, Phần I, II.6.e',
		params: { component: 'body', found: '12', expected: '13–14' },
		places: [{ quote: expect.stringMatching(/^Nâng cao/u) as string }]
	});
});

test('--off layout hides the layout, --off with one code hides that code', { timeout: 30_000 }, () => {
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

const stale = () => fileOf('nam-cu.docx', writeDocx(changed(aPlan(), 'ĐĂNG KÝ', { text: 'ĐĂNG KÝ “TUẦN LỄ NƯỚC SẠCH” NĂM 2025' })));

test('--fix writes a copy with tracked changes for what a finding knows how to mend; the file itself is not touched', { timeout: 30_000 }, () => {
	const [path, out] = [stale(), join(folder, 'da-sua.docx')];
	const before = readFileSync(path);
	const { status, stdout, stderr } = run(path, '--fix', out, '--author', 'Nguyễn Văn An', '--json');
	const { fixed } = JSON.parse(stdout) as {
		fixed: { path: string; sha256: string; applied: { place: { quote: string }; with: string }[]; leftOut: unknown[] };
	};
	expect(status).toBe(1);
	expect(fixed).toMatchObject({ path: out, applied: [{ place: { quote: '2025' }, with: '2026' }], leftOut: [] });
	expect(fixed.sha256).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'));
	expect(stderr).toContain(`Đã ghi 1 sửa đổi vào ${out}`);
	expect(stderr).toContain('“2025” → “2026”');
	expect(readFileSync(path)).toEqual(before);
	const document = readDocx(readFileSync(out));
	expect(textsOf(document)).toContain('ĐĂNG KÝ “TUẦN LỄ NƯỚC SẠCH” NĂM 2026');
	expect(xmlOf(readFileSync(out))).toMatch(/<w:del [^>]*w:author="Nguyễn Văn An" w:date="\d{4}-\d\d-\d\dT[\d:]{8}Z">/u);
});

test('--fix counts and names what is left to mend by hand', { timeout: 30_000 }, () => {
	const path = fileOf(
		'hai-loi.docx',
		writeDocx(changed(changed(aPlan(), 'ĐĂNG KÝ', { text: 'ĐĂNG KÝ “TUẦN LỄ NƯỚC SẠCH” NĂM 2025' }), 'Nâng cao', { run: { size: 24 } }))
	);
	const { stderr } = run(path, '--fix', join(folder, 'mot-phan.docx'));
	const [, count, list] = /Còn (\d+) điểm phải sửa tay:\n([^]*)$/u.exec(stderr) ?? [];
	const lines = (list ?? '').trim().split('\n');
	expect(lines).toHaveLength(Number(count));
	expect(list).toContain('[layout.size]');
	expect(list).not.toContain('[year-mismatch]');
});

test('what is switched off is not mended; without anything to mend no file is written', { timeout: 30_000 }, () => {
	const out = join(folder, 'khong-ghi.docx');
	expect(run(stale(), '--off', 'year-mismatch', '--fix', out).stderr).toContain('Không có chỗ nào máy sửa được');
	expect(existsSync(out)).toBe(false);
});

test('--fix takes one Word file and never writes over it', { timeout: 30_000 }, () => {
	const path = stale();
	expect(run(path, '--fix', path)).toMatchObject({ status: 2, stderr: expect.stringContaining('Không ghi đè lên bản gốc') as string });
	expect(run(path, small(), '--fix', join(folder, 'x.docx'))).toMatchObject({ status: 2 });
	expect(run(fileOf('a.txt', 'Kế hoạch năm 2026'), '--fix', join(folder, 'x.docx'))).toMatchObject({
		status: 2,
		stderr: expect.stringContaining('.docx') as string
	});
});

test('a finding made by hand mends what it names, and tells what it could not', async () => {
	const path = small();
	const bytes = readFileSync(path);
	const document = readDocx(bytes);
	const reading = readDocument(document);
	const place = { block: textsOf(document).indexOf('KẾ HOẠCH'), start: 0, end: 8, quote: 'KẾ HOẠCH' };
	const finding: Finding = {
		code: 'wording-mixed',
		severity: 'info',
		params: {},
		places: [place],
		rule: '',
		fix: [
			{ place, with: 'ĐỀ ÁN' },
			{ place: { ...place, quote: 'khác' }, with: 'x' }
		]
	};
	const file = { name: 'a.docx', sha256: createHash('sha256').update(bytes).digest('hex'), format: 'docx' as const };
	const out = join(folder, 'tay.docx');
	const order = { out, author: 'Khéo', now: new Date('2026-11-25T01:00:00Z') };
	const fixed = await writeFixed({ path, file, document, reading: { ...reading, findings: [finding] } }, order);
	expect(fixed).toMatchObject({ path: out, applied: [{ with: 'ĐỀ ÁN' }], leftOut: [{ because: 'not-there' }] });
	expect(xmlOf(readFileSync(out))).toContain('w:date="2026-11-25T08:00:00Z"');
});
