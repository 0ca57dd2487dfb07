import { readFileSync } from 'node:fs';
import { textsOf } from '@kheo/core';
import { expect, test } from 'vitest';
import { refusalMessagesEn } from './messages/en.ts';
import { refusalMessagesVi } from './messages/vi.ts';
import { readFile } from './read-file.ts';
import { refusalCodes } from './refused.ts';
import { docxOf, paragraphOf, zipOf } from './testing/package-of.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const plan = readFileSync(new URL('../fixtures/ke-hoach-libreoffice.docx', import.meta.url));

test('a Word file is known by its content, whatever its name says', async () => {
	expect(await readFile(plan, 'ảnh.png')).toMatchObject({ format: 'docx', document: { sections: [{}, {}] } });
});

test('text, Markdown and HTML are told apart', async () => {
	expect((await readFile(bytesOf('KẾ HOẠCH\n\nNội dung'), 'a.bin')).format).toBe('txt');
	expect((await readFile(bytesOf('# Kế hoạch\n\nNội dung'), 'a.txt')).format).toBe('md');
	expect((await readFile(bytesOf('<!-- x -->\n<p>Kế hoạch</p>'), 'a.txt')).format).toBe('html');
	expect((await readFile(new Uint8Array([0xff, 0xfe, ...Buffer.from('Kế hoạch', 'utf16le')]), 'a.txt')).format).toBe('txt');
});

test('an empty file, and one with nothing but spaces, is refused as empty', async () => {
	await expect(readFile(new Uint8Array(), 'a.docx')).rejects.toMatchObject({ code: 'file.empty' });
	await expect(readFile(bytesOf(' \n\t '), 'a.txt')).rejects.toMatchObject({ code: 'file.empty' });
	await expect(readFile(docxOf('<w:p/>'), 'a.docx')).rejects.toMatchObject({ code: 'file.empty' });
});

test('a file over the limit is refused with the limit', async () => {
	await expect(readFile(new Uint8Array(2 * 1024 * 1024), 'a.docx', { maxMegabytes: 1 })).rejects.toMatchObject({
		code: 'file.too-large',
		params: { limit: 1 }
	});
});

test('a zip cut off anywhere is refused as broken', async () => {
	for (const part of [0.1, 0.5, 0.9, 0.999]) {
		await expect(readFile(plan.subarray(0, Math.floor(plan.length * part)), 'a.docx')).rejects.toMatchObject({ code: 'file.zip-broken' });
	}
});

test('a part whose packed bytes were damaged is refused as broken', async () => {
	const damaged = Uint8Array.from(docxOf(paragraphOf('Nội dung '.repeat(500))));
	const at = damaged.length >> 1;
	damaged.fill(0xff, at - 40, at);
	await expect(readFile(damaged, 'a.docx')).rejects.toMatchObject({ code: 'file.zip-broken' });
});

test('a part that unpacks to far more than its size is refused as a bomb', async () => {
	const bomb = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
	await expect(readFile(bomb, 'a.docx')).rejects.toMatchObject({ code: 'file.zip-bomb' });
});

test('a part that lies about its size is stopped at the size it declared', async () => {
	const lying = Uint8Array.from(zipOf({ 'word/document.xml': new Uint8Array(1024 * 1024) }));
	const entry = Buffer.from(lying).indexOf('PK\u0001\u0002', 0, 'latin1');
	new DataView(lying.buffer).setUint32(entry + 24, 100, true);
	await expect(readFile(lying, 'a.docx')).rejects.toMatchObject({ code: 'file.zip-bomb' });
});

test('more than 5,000 entries are refused as a bomb', async () => {
	const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/${index}.xml`, '']));
	await expect(readFile(zipOf(many), 'a.docx')).rejects.toMatchObject({ code: 'file.zip-bomb' });
});

test('a DOCTYPE with an external entity is refused before it is resolved, in a Word file and in bare XML', async () => {
	const xxe = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
	const infected = docxOf('', { 'word/document.xml': `${xxe}<w:document xmlns:w="x"><w:body>&x;</w:body></w:document>` });
	await expect(readFile(infected, 'a.docx')).rejects.toMatchObject({ code: 'file.unsafe-xml' });
	await expect(readFile(bytesOf(`${xxe}<a>&x;</a>`), 'a.html')).rejects.toMatchObject({ code: 'file.unsafe-xml' });
});

test('a program, a picture or a foreign archive is no document', async () => {
	for (const start of [
		[0x4d, 0x5a, 0x90, 0],
		[0x89, 0x50, 0x4e, 0x47],
		[0xff, 0xd8, 0xff],
		[0x7f, 0x45, 0x4c, 0x46],
		[1, 2, 0, 4]
	]) {
		await expect(readFile(new Uint8Array([...start, ...new Uint8Array(100)]), 'ke-hoach.docx')).rejects.toMatchObject({ code: 'file.not-a-document' });
	}
	await expect(readFile(zipOf({ 'a.txt': 'x' }), 'a.docx')).rejects.toMatchObject({ code: 'file.not-a-document' });
});

test('a scan, which has pictures and no text, is refused as a scan', async () => {
	const relationships =
		'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="x/image" Target="media/a.jpg"/></Relationships>';
	const scan = docxOf('<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="rId9"/></w:drawing></w:r></w:p>', {
		'word/_rels/document.xml.rels': relationships
	});
	await expect(readFile(scan, 'a.docx')).rejects.toMatchObject({ code: 'file.scan-without-text' });
});

test('encrypted Office files and old workbooks are named', async () => {
	const ole = (stream: string): Uint8Array =>
		new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...Buffer.from(stream, 'utf16le'), 0, 0]);
	await expect(readFile(ole('EncryptedPackage'), 'a.docx')).rejects.toMatchObject({ code: 'file.encrypted' });
	const later: readonly (readonly [Uint8Array, string])[] = [[ole('Workbook'), '.xls']];
	for (const [bytes, format] of later) await expect(readFile(bytes, 'a.docx')).rejects.toMatchObject({ code: 'file.format-later', params: { format } });
});

test('text that is not Unicode is refused', async () => {
	await expect(readFile(new Uint8Array([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68]), 'a.txt')).rejects.toMatchObject({ code: 'file.text-encoding' });
});

test('a page is read in the encoding it names', async () => {
	const page = Buffer.concat([
		Buffer.from('<html><head><meta charset="windows-1258"></head><body><p>K'),
		Buffer.from([0xea, 0xec]),
		Buffer.from(' ho'),
		Buffer.from([0x61, 0xf2]),
		Buffer.from('ch</p></body></html>')
	]);
	expect(textsOf((await readFile(page, 'a.html')).document)).toEqual(['Kế hoạch']);
});

test('a file that carries a secrecy mark is refused with the mark', async () => {
	const secret = docxOf(paragraphOf('SỞ MẪU') + paragraphOf('TỐI MẬT') + paragraphOf('KẾ HOẠCH'));
	await expect(readFile(secret, 'a.docx')).rejects.toMatchObject({ code: 'file.secret', params: { mark: 'TỐI MẬT' } });
});

test('every refusal says in both languages that nothing was stored', () => {
	for (const code of refusalCodes) {
		expect(refusalMessagesVi[code]({ limit: 50, mark: 'MẬT', format: '.doc' })).toMatch(/(chưa|không) lưu gì.*Đề nghị/);
		expect(refusalMessagesEn[code]({ limit: 50, mark: 'MẬT', format: '.doc' })).toMatch(/othing was stored|stored nothing/);
	}
});
