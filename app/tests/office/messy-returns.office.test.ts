import { formOf, readReturn } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { beforeAll, describe, expect, test } from 'vitest';
import { convert, hasLibreOffice } from './libreoffice.ts';
import { samples } from './messy/samples.ts';

const headings = [
	'Stt',
	'Tên nội dung, hoạt động',
	'Thời gian tổ chức, triển khai',
	'Quy mô, phạm vi triển khai',
	'Đối tượng thực hiện hoặc đối tượng thụ hưởng',
	'Mục tiêu hướng đến hoặc dự kiến kết quả đạt được',
	'Ghi chú'
];
const form = formOf({ title: 'ĐĂNG KÝ HOẠT ĐỘNG', tables: [{ columns: headings, rows: [], source: { block: 0, start: 0, end: 0, quote: '' } }] });
const bytesOf = (html: string) => new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${html}</body></html>`);

async function read(bytes: Uint8Array, name: string) {
	const { rows, notUnderstood } = readReturn((await readFile(bytes, name)).document, form);
	return { rows: rows.map(({ head, cells }) => [head, cells]), left: notUnderstood.map(({ why }) => why) };
}

describe('units’ own tables, as they come, are read as a clerk reads them', () => {
	test.each(samples)('$why', async ({ html, rows, left }) => {
		expect(await read(bytesOf(html), 'a.html')).toEqual({ rows, left });
	});
});

describe.skipIf(!hasLibreOffice)('the same tables saved by LibreOffice as Word', () => {
	let saved: ReadonlyMap<string, Uint8Array> = new Map();
	beforeAll(() => {
		saved = convert(new Map(samples.map(({ html }, index) => [`s${index}`, bytesOf(html)])), ['docx'], 'html');
	}, 240_000);

	test.each(samples.map((sample, index) => ({ ...sample, index })))('$why', async ({ index, rows, left }) => {
		expect(await read(saved.get(`s${index}`) ?? new Uint8Array(), 'a.docx')).toEqual({ rows, left });
	});
});
