import { readFileSync } from 'node:fs';
import type { RefusalCode } from '../refused.ts';
import { zipWriter } from '../zip/write-zip.ts';
import { docxOf, paragraphOf, xlsxOf } from './package-of.ts';

export type WrongFile = { readonly what: string; readonly name: string; readonly code: RefusalCode; readonly bytes: Uint8Array };

/** Files that no way in may take, each with the code it must be refused with. */
export function wrongFiles(): readonly WrongFile[] {
	return [
		{ what: 'an empty file', name: 'rong.docx', code: 'file.empty', bytes: new Uint8Array() },
		{ what: 'a Word file cut off on its way', name: 'dut-quang.docx', code: 'file.zip-broken', bytes: fixture('ke-hoach-libreoffice.docx').subarray(0, 3000) },
		{ what: 'a program under a Word name', name: 'cai-dat.docx', code: 'file.not-a-document', bytes: program },
		{ what: 'a zip bomb', name: 'bom.docx', code: 'file.zip-bomb', bytes: bomb() },
		{ what: 'a Word file with an external entity', name: 'xxe.docx', code: 'file.unsafe-xml', bytes: docxOf('', { 'word/document.xml': withEntity }) },
		{ what: 'a page with an external entity', name: 'xxe.html', code: 'file.unsafe-xml', bytes: bytesOf(withEntity) },
		{ what: 'a scan', name: 'scan.docx', code: 'file.scan-without-text', bytes: fixture('ban-scan-libreoffice.docx') },
		{ what: 'a scan whose picture is only linked', name: 'scan-lien-ket.docx', code: 'file.scan-without-text', bytes: linkedScan() },
		{ what: 'a file under a password', name: 'mat-khau.docx', code: 'file.encrypted', bytes: fixture('co-mat-khau.docx') },
		...secretFiles(),
		{ what: 'a workbook where a plan is expected', name: 'bang.xlsx', code: 'file.not-a-plan', bytes: workbook() }
	];
}

function secretFiles(): readonly WrongFile[] {
	const text = 'UBND TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỐI MẬT\nKẾ HOẠCH\nKiểm tra kho lưu trữ\n';
	const head = ['UBND TỈNH MẪU', 'Độ mật: Mật', 'KẾ HOẠCH'].map(paragraphOf).join('');
	return [
		{ what: 'MẬT in the head of a Word file', name: 'mat.docx', code: 'file.secret', bytes: docxOf(head) },
		{ what: 'TỐI MẬT in the head of a text', name: 'toi-mat.txt', code: 'file.secret', bytes: bytesOf(text) },
		{ what: 'MẬT in a text box', name: 'khung.docx', code: 'file.secret', bytes: fixture('khung-mat-libreoffice.docx') },
		{ what: 'TUYỆT MẬT in the page header', name: 'dau-trang.docx', code: 'file.secret', bytes: markedPageHeader('TUYỆT MẬT') }
	];
}

function fixture(name: string): Uint8Array {
	return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, ...new Uint8Array(500)]);
const withEntity = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>';

function bomb(): Uint8Array {
	const zip = zipWriter();
	const part = zip.part('word/document.xml');
	const megabyte = new Uint8Array(1024 * 1024);
	for (let count = 0; count < 60; count++) part.writeBytes(megabyte);
	part.end();
	return zip.finish();
}

function linkedScan(): Uint8Array {
	const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
	return docxOf('<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId9"/></w:drawing></w:r></w:p>', {
		'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${image}" Target="scan.png" TargetMode="External"/></Relationships>`
	});
}

export function markedPageHeader(mark: string): Uint8Array {
	const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphOf(mark)}</w:hdr>`;
	return docxOf(`${paragraphOf('KẾ HOẠCH')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>`, { 'word/header1.xml': header });
}

function workbook(): Uint8Array {
	return xlsxOf('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nội dung</t></is></c></row></sheetData>');
}
