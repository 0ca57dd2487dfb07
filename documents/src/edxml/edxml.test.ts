import { textOf } from '@kheo/core';
import { strToU8, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';
import { FileRefused } from '../refused.ts';
import type { DocumentMessage, StatusMessage } from './message.ts';
import { looksLikeEdxml } from './looks-like-edxml.ts';
import { readEdxml } from './read-edxml.ts';
import { writeEdxml } from './write-edxml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const message: DocumentMessage = {
	kind: 'document',
	from: { organId: '000.00.12.H05', name: 'Sở Khoa học & Công nghệ', inCharge: 'UBND tỉnh', email: 'vanthu@skhcn.example.vn' },
	to: [
		{ organId: '000.00.00.H05', name: 'Ban Chỉ đạo tỉnh', inCharge: '', email: '' },
		{ organId: '000.00.03.H05', name: 'Sở Nội vụ', inCharge: '', email: '' }
	],
	documentId: '000.00.12.H05,2026/09/30,57/BC-SKHCN',
	number: '57',
	notation: 'BC-SKHCN',
	place: 'Bắc Ninh',
	date: '2026-09-30',
	typeName: 'Báo cáo',
	subject: 'Kết quả đăng ký “hoạt động” <đợt 1>',
	content: '',
	signer: { competence: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Thử' },
	due: '2026-10-15',
	priority: 1,
	steering: 3,
	copies: 2,
	pages: 4,
	places: ['Ban Chỉ đạo tỉnh', 'Lưu: VT'],
	answersTo: [{ organId: '000.00.00.H05', code: '12/KH-BCĐ', date: '2026-09-01', documentId: '000.00.00.H05,2026/09/01,12/KH-BCĐ' }],
	business: { kind: 0, reason: '' },
	traces: [{ organId: '000.00.12.H05', at: '2026-09-30T08:05:00' }],
	attachments: [
		{ name: 'Báo cáo 57.pdf', contentType: 'application/pdf', description: 'Bản chính', bytes: bytes('%PDF-1.7 …') },
		{
			name: 'Phụ lục.docx',
			contentType: 'application/msword',
			description: '',
			bytes: zipSync({ 'word/document.xml': strToU8('<w/>'), '[Content_Types].xml': strToU8('<T/>') })
		}
	]
};
const status: StatusMessage = {
	kind: 'status',
	from: { organId: '000.00.00.H05', name: 'Ban Chỉ đạo tỉnh', inCharge: '', email: '' },
	about: { organId: '000.00.12.H05', code: '57/BC-SKHCN', date: '2026-09-30', documentId: message.documentId },
	code: '03',
	description: 'Đã tiếp nhận',
	at: '2026-09-30T09:12:00',
	staff: { name: 'Trần Thị Thử', department: 'Văn phòng', email: 'a@bcd.example.vn' }
};
/** A zip of one entry is what an attachment travels in, so one that is sent comes back as what it holds. */
const plain = { ...message, attachments: message.attachments.map((one) => ({ ...one })) };

test('a document and a status come back as they were sent', () => {
	expect(readEdxml(writeEdxml(message))).toEqual(plain);
	expect(readEdxml(writeEdxml(status))).toEqual(status);
});

test('the same message gives the same bytes, and the head is that of the standard', () => {
	expect(Buffer.compare(writeEdxml(message), writeEdxml(message))).toBe(0);
	const text = new TextDecoder().decode(writeEdxml(message));
	expect(looksLikeEdxml(text.slice(0, 400))).toBe(true);
	expect(text).toContain('<edXML:PromulgationDate>2026/09/30</edXML:PromulgationDate>');
	expect(text).toContain('<edXML:Timestamp>2026/09/30 08:05:00</edXML:Timestamp>');
	expect(text).toMatch(/<\/edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:1</);
	expect(text.indexOf('<edXML:To>')).toBeLessThan(text.indexOf('<edXML:DocumentId>'));
});

const sample = (inner: string) =>
	`<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader>${inner}</edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>`;
const from = '<edXML:From><edXML:OrganName>  Sở   A </edXML:OrganName><edXML:OrganId>00.12.H05</edXML:OrganId></edXML:From>';

test('signs before the XML, another order, no signature and no traces are borne', () => {
	const inner = `<edXML:TraceHeaderList><edXML:Bussiness><edXML:BussinessDocType>1</edXML:BussinessDocType></edXML:Bussiness><edXML:TraceHeader><edXML:OrganId>x</edXML:OrganId></edXML:TraceHeader></edXML:TraceHeaderList>
		<edXML:MessageHeader><edXML:Subject>V/v thu hồi</edXML:Subject><edXML:Code><edXML:CodeNotation>CV</edXML:CodeNotation><edXML:CodeNumber>9</edXML:CodeNumber></edXML:Code>${from}</edXML:MessageHeader>`;
	expect(readEdxml(bytes(`1212<?xml version="1.0"?>${sample(inner)}`))).toMatchObject({
		from: { organId: '00.12.H05', name: 'Sở A' },
		number: '9',
		notation: 'CV',
		business: { kind: 1 },
		traces: [{ organId: 'x', at: '' }],
		date: '',
		attachments: []
	});
});

test('a status may name the document in one word', () => {
	const inner = `<edXML:MessageHeader>${from}<edXML:ResponseFor><edXML:Code>57/BC-SKHCN</edXML:Code><edXML:PromulgationDate>30/09/2026</edXML:PromulgationDate></edXML:ResponseFor><edXML:StatusCode>3</edXML:StatusCode></edXML:MessageHeader>`;
	expect(readEdxml(bytes(sample(inner)))).toMatchObject({ kind: 'status', code: '03', about: { code: '57/BC-SKHCN', date: '2026-09-30' } });
});

test('the older flat dialect is read: its names, its papers without a zip', () => {
	const old = `<?xml version="1.0"?><EdXMLEnvelope xmlns="http://www.go.vn/eDoc"><From><OrganId>H05</OrganId><OrganName>Sở B</OrganName></From><To><OrganId>H06</OrganId><OrganName>Sở C</OrganName></To>
		<Code><CodeNumber>12</CodeNumber><CodeNotation>CV-SB</CodeNotation></Code><Promulgator><Place>Huế</Place><PromulgationDate>2014-05-06</PromulgationDate></Promulgator><Subject>V/v báo cáo</Subject>
		<Signer><Position>GIÁM ĐỐC</Position><FullName>Lê Thử</FullName></Signer><Manifest><Attachment><FileName>cv.txt</FileName><FileType>text/plain</FileType><Content>${Buffer.from('xin chào').toString('base64')}</Content></Attachment></Manifest></EdXMLEnvelope>`;
	const found = readEdxml(bytes(old));
	expect(found).toMatchObject({
		from: { name: 'Sở B' },
		to: [{ name: 'Sở C' }],
		number: '12',
		date: '2014-05-06',
		place: 'Huế',
		signer: { position: 'GIÁM ĐỐC', name: 'Lê Thử' }
	});
	expect(found.kind === 'document' && new TextDecoder().decode(found.attachments[0]?.bytes)).toBe('xin chào');
});

const bomb = () => Buffer.from(zipSync({ 'a.txt': new Uint8Array(60 * 1024 * 1024) })).toString('base64');
const withPaper = (content: string) =>
	sample(`<edXML:MessageHeader>${from}<edXML:Subject>x</edXML:Subject></edXML:MessageHeader>`).replace(
		'</edXML>',
		`<AttachmentEncoded><Attachment><edXML:ContentTransferEncoded xmlns:edXML="x">${content}</edXML:ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>`
	);

test.each([
	['entities', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><edXML>&a;</edXML>`, 'file.unsafe-xml'],
	['entities after signs', `12<!DOCTYPE x><edXML/>`, 'file.unsafe-xml'],
	['an end that is missing', '<edXML><a>', 'file.zip-broken'],
	['another XML', '<html><body>x</body></html>', 'file.not-a-document'],
	['no XML', 'xin chào', 'file.not-a-document'],
	['a paper that is a bomb', withPaper(bomb()), 'file.zip-bomb'],
	['a paper that is no base64', withPaper('%%%'), 'file.zip-broken'],
	['a nest', `<edXML>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</edXML>`, 'file.too-complex']
])('refused with a code: %s', (_, xml, code) => {
	expect(() => readEdxml(bytes(xml))).toThrow(expect.objectContaining({ code }));
});

test('whatever is cut from or put into a message, it is read or refused, never more', () => {
	const whole = new TextDecoder().decode(writeEdxml(message));
	fc.assert(
		fc.property(fc.nat(whole.length), fc.nat(200), fc.string({ maxLength: 30 }), (at, length, put) => {
			expect(['read', 'refused']).toContain(endOf(whole.slice(0, at) + put + whole.slice(at + length)));
		}),
		{ numRuns: 150 }
	);
});

function endOf(xml: string): string {
	try {
		readEdxml(bytes(xml));
		return 'read';
	} catch (error) {
		return error instanceof FileRefused ? 'refused' : String(error);
	}
}

test('a message dropped as a file is its first paper that reads; a status, an empty one and a secret one say what they are', async () => {
	const carrying = (...papers: DocumentMessage['attachments']) => writeEdxml({ ...message, attachments: papers });
	const paper = (name: string, text: string) => ({ name, contentType: 'text/plain', description: '', bytes: bytes(text) });
	const plan = paper('ke-hoach.txt', 'KẾ HOẠCH\nTriển khai công tác năm 2026');
	const { format, document } = await readFile(carrying({ ...plan, name: 'anh.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) }, plan), 'den.edxml');
	expect([format, document.blocks.map(textOf).join('\n')]).toEqual(['edxml', expect.stringContaining('KẾ HOẠCH')]);
	for (const [file, code] of [
		[writeEdxml(status), 'file.exchange-status'],
		[carrying(), 'file.exchange-empty'],
		[carrying(plan, paper('kem.txt', 'MẬT\nSố: 1/BC\nBÁO CÁO')), 'file.secret'],
		[carrying({ ...plan, bytes: carrying(plan) }), 'file.not-a-document']
	] as const)
		await expect(readFile(file, 'den.edxml')).rejects.toMatchObject({ code });
});
