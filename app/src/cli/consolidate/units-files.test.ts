import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../main.ts';

let folder = '';
let data: string[] = [];
let said: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'kheo-units-'));
	[data, said] = [[], []];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void data.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

const cells = (tag: 'th' | 'td', texts: readonly string[]) => `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
const tableOf = (headings: readonly string[], ...rows: readonly string[][]) =>
	`<table>${cells('th', headings)}${rows.map((row) => cells('td', row)).join('')}</table>`;

function fileOf(name: string, html: string): string {
	writeFileSync(join(folder, name), `<html><body>${html}</body></html>`);
	return join(folder, name);
}

const columns = ['Stt', 'Nội dung', 'Đơn vị thực hiện', 'Kinh phí'];
const plan = () =>
	fileOf(
		'ke-hoach.html',
		`<p>SỞ XÂY DỰNG</p><p>KẾ HOẠCH</p><p>Tổ chức “Tuần lễ Nước sạch” năm 2026</p><p>Các phòng đăng ký theo Phụ lục trước ngày 25/9/2026.</p><p>GIÁM ĐỐC</p><p>Trần Văn Thử</p><p>Phụ lục</p><p>ĐĂNG KÝ HOẠT ĐỘNG</p>${tableOf(columns, ['1', '', '', ''])}`
	);
const unitFile = (unit: string, table: string) => fileOf(`${unit}.html`, `<p>${unit.toUpperCase()}</p><p>ĐĂNG KÝ HOẠT ĐỘNG</p>${table}`);
const thousands = () => unitFile('Phòng Quản lý nhà', tableOf(['Stt', 'Nội dung', 'Đơn vị thực hiện', 'Kinh phí (nghìn đồng)'], ['1', 'Sửa nhà', '', '500']));
const millions = () => unitFile('Phòng Hạ tầng', tableOf(['Stt', 'Nội dung', 'Đơn vị thực hiện', 'Kinh phí (triệu đồng)'], ['1', 'Nạo vét kênh', 'Tổ 1', '4']));
const out = () => join(folder, 'tong-hop.docx');
const consolidate = async (...files: string[]) => {
	expect(await main(['consolidate', plan(), ...files, '--out', out(), '--json'])).toBe(0);
	return JSON.parse(data[0] ?? '');
};

test('files that count money differently are asked about by name, and the register prints each number with its own measure', async () => {
	const { questions } = await consolidate(thousands(), millions());
	expect(questions).toMatchObject([{ column: 'Kinh phí', measures: [{ measure: 'nghìn đồng' }, { measure: 'triệu đồng' }] }]);
	expect(said.join('\n')).toMatch(
		/Cần thống nhất đơn vị tiền ở cột "Kinh phí": .*Phòng Quản lý nhà\.html ghi nghìn đồng; .*Phòng Hạ tầng\.html ghi triệu đồng/u
	);
	const { document } = await readFile(readFileSync(out()), 'tong-hop.docx');
	expect(document.blocks.map(textOf)).toEqual(expect.arrayContaining(['500 nghìn đồng', '4 triệu đồng']));
});

test('a column of units left empty is filled with the file’s unit, printed as inferred and said', async () => {
	const { rows } = await consolidate(thousands(), millions());
	expect(rows.map(({ cells, inferred }: { cells: object; inferred?: object }) => [cells, inferred])).toMatchObject([
		[{ c2: 'Sửa nhà' }, { c3: 'Phòng Quản lý nhà' }],
		[{ c2: 'Nạo vét kênh', c3: 'Tổ 1' }, undefined]
	]);
	expect(said.join('\n')).toContain('Cột "Đơn vị thực hiện" để trống ở 1 dòng; đã điền tên đơn vị của tệp: Phòng Quản lý nhà.');
	const { document } = await readFile(readFileSync(out()), 'tong-hop.docx');
	expect(document.blocks.map(textOf)).toContain('Phòng Quản lý nhà');
});

test('an empty file, a file with another table and one without any are each named with what is wrong with them', async () => {
	const empty = unitFile('Phòng Trống', tableOf(columns, ['1', '', '', '']));
	const other = unitFile('Phòng Khác', tableOf(['Họ và tên', 'Chức vụ', 'Điện thoại'], ['Trần A', 'Chuyên viên', '0123']));
	const bare = unitFile('Phòng Không Bảng', '<p>Xin gửi sau.</p>');
	const { notUnderstood } = await consolidate(thousands(), empty, other, bare);
	expect(notUnderstood.map(({ why }: { why: string }) => why).filter((why: string) => why.startsWith('no-'))).toEqual([
		'no-rows',
		'no-fitting-table',
		'no-table'
	]);
	for (const file of [empty, other, bare]) expect(said.join('\n')).toContain(`Tệp không có dòng nào: ${file} `);
	expect(said.join('\n')).toContain(
		'có bảng nhưng không khớp biểu mẫu. Thấy các cột: Họ và tên | Chức vụ | Điện thoại. Cần các cột: Stt | Nội dung | Đơn vị thực hiện | Kinh phí.'
	);
	expect(said.join('\n')).toContain(`${bare}: tệp không có bảng nào.`);
});

test('without a list of units nobody is said to be known', async () => {
	const { units } = await consolidate(thousands());
	expect(units[0]).not.toHaveProperty('known');
});

test('the help names every kind of file that is read', async () => {
	await main(['consolidate', '--help']);
	const help = [...data, ...said].join('\n');
	for (const kind of ['.docx', '.xlsx', '.doc,', '.odt', '.rtf', '.pdf', '.html', '.md', '.txt']) expect(help).toContain(kind);
});
