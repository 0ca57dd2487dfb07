import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { twoFormsFile, unitFile } from '../../../tests/support/two-forms-file.ts';
import { main } from '../main.ts';

let folder = '';
let printed: string[] = [];
let said: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-forms-'));
	[printed, said] = [[], []];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => vi.restoreAllMocks());

const out = () => join(folder, 'a.docx');

function written({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): string {
	writeFileSync(join(folder, name), bytes);
	return join(folder, name);
}

const registered = (unit: string) => written(unitFile('registration', unit, ['1', 'Trồng cây', 'Sân Sở', '15/10/2026', 'Chị Lan', '']));
const reported = (unit: string) => written(unitFile('results', unit, ['1', 'Trồng cây', 'Đã trồng', '12', 'Thiếu nước']));
const consolidate = (...args: string[]) => main(['consolidate', written(twoFormsFile()), ...args, '--out', out(), '--json']);
const result = () => JSON.parse(printed[0] ?? '');

test('files filled in on the second form of a plan are folded on that form', async () => {
	expect(await consolidate(reported('Phòng Một'), reported('Phòng Hai'))).toBe(0);
	expect(result()).toMatchObject({ form: 'Phụ lục 2', otherForms: [], notUnderstood: [] });
	expect(result().rows[0].cells).toMatchObject({ c3: 'Đã trồng', c5: 'Thiếu nước' });
});

test('all files of one run are on the form that most of them fit; one on another form is named', async () => {
	const other = reported('Phòng Ba');
	expect(await consolidate(registered('Phòng Một'), registered('Phòng Hai'), other)).toBe(0);
	expect(result()).toMatchObject({ form: 'Phụ lục 1', otherForms: [{ file: other, label: 'Phụ lục 2' }] });
	expect(said[0]).toContain('theo Phụ lục 2, khác các tệp còn lại');
});

test('the form that is asked for is taken, and one that the plan lacks is refused with those it has', async () => {
	expect(await consolidate(registered('Phòng Một'), reported('Phòng Hai'), reported('Phòng Ba'), '--form', 'phụ lục 1')).toBe(0);
	expect(result().form).toBe('Phụ lục 1');
	expect(await consolidate(reported('Phòng Một'), '--form', 'Phụ lục 7')).toBe(1);
	expect(said.join()).toContain('"Phụ lục 1", "Phụ lục 2"');
});

test('where no file has a row on any form nothing is written, and each file is told why', async () => {
	const letter = written({ name: 'thu.md', bytes: new TextEncoder().encode('# Phòng Một\n\nKính gửi Văn phòng Sở bản đăng ký.') });
	expect(await consolidate(letter)).toBe(1);
	expect(existsSync(out())).toBe(false);
	expect(result().refused).toMatchObject([{ file: letter, error: { code: 'file.no-rows', message: 'tệp không có bảng nào.' } }]);
});
