import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ArchiveRecord } from './record.ts';
import { type ArchiveAbout, type ArchiveItem, writeArchive } from './write-archive.ts';

const about: ArchiveAbout = {
	book: 'outgoing',
	year: 2026,
	quarter: null,
	organId: '000.00.12.H05',
	organName: 'Sở Thử & Nghiệm',
	struck: [{ printed: '58/BC-STN', reason: 'ghi "nhầm"' }]
};
const shared = {
	fileCode: { organId: '000.00.12.H05', catalog: 2026, notation: '12/HS' },
	docOrdinal: 1,
	typeName: 'Báo cáo',
	codeNumber: '57',
	codeNotation: 'BC-STN',
	issuedDate: '2026-09-25',
	organName: 'Sở Thử & Nghiệm',
	subject: 'Kết quả <quý III>',
	language: 'Tiếng Việt',
	pageAmount: 4,
	description: '',
	signer: { position: 'GIÁM ĐỐC', fullName: 'Trần Thị Thử' },
	priority: 0,
	dueDate: '',
	traces: [{ at: '2026-09-25T05:00:00.000Z', on: '2026-09-25', person: 'Văn thư', code: 'issued', action: 'Phát hành', content: 'UBND tỉnh' }]
};
const outgoing: ArchiveRecord = { ...shared, folder: '0001', book: 'outgoing', to: [{ organId: '', organName: 'UBND tỉnh' }], issuedAmount: 3 };
const incoming: ArchiveRecord = { ...shared, folder: '0002', book: 'incoming', arrivalDate: '2026-09-26', arrivalNumber: 7, toPlaces: 'Phòng A' };
const file = { name: 'bao cao.pdf', role: 'issued', bytes: new TextEncoder().encode('%PDF-1.7 bốn trang') } as const;

async function* each(items: readonly ArchiveItem[]): AsyncGenerator<ArchiveItem> {
	yield* items;
}
async function packed(items: readonly ArchiveItem[]): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	for await (const piece of writeArchive(about, each(items))) pieces.push(piece);
	return Buffer.concat(pieces);
}
const items: readonly ArchiveItem[] = [
	{ record: outgoing, files: [file] },
	{ record: incoming, files: [] }
];

test('every file of a package is listed with its hash, and the same papers give the same bytes', async () => {
	const bytes = await packed(items);
	const parts = unzipSync(bytes);
	expect(Object.keys(parts)).toEqual(['0001/bao cao.pdf', '0001/document.xml', '0002/document.xml', 'archive.xml', 'SHA256SUMS']);
	const sums = strFromU8(parts['SHA256SUMS'] ?? new Uint8Array());
	const hashes = ['0001/bao cao.pdf', '0001/document.xml', '0002/document.xml', 'archive.xml'].map((path) => `${hash(parts[path])}  ${path}\n`);
	expect(sums).toBe(hashes.join(''));
	expect(strFromU8(parts['0001/document.xml'] ?? new Uint8Array())).toContain(`sha256="${hash(parts['0001/bao cao.pdf'])}"`);
	expect(Buffer.from(await packed(items)).equals(Buffer.from(bytes))).toBe(true);
});

test('what would break the XML is escaped, and a struck number is named with its reason', async () => {
	const parts = unzipSync(await packed(items));
	expect(strFromU8(parts['0001/document.xml'] ?? new Uint8Array())).toContain('<Subject>Kết quả &lt;quý III&gt;</Subject>');
	expect(strFromU8(parts['archive.xml'] ?? new Uint8Array())).toContain('<StruckNumber reason="ghi &quot;nhầm&quot;">58/BC-STN</StruckNumber>');
});

/** The elements that the schema lists for a paper, groups opened, in their order. */
function declared(name: string): string[] {
	const schema = readFileSync(new URL('../../../docs/archive/kheo-archive-1.xsd', import.meta.url), 'utf8');
	const group = /<xs:group name="Paper">(.*?)<\/xs:group>/su.exec(schema)?.[1] ?? '';
	const own = new RegExp(`<xs:element name="${name}">(.*?)\\n\\t</xs:element>`, 'su').exec(schema)?.[1] ?? '';
	return [...own.replace(/<xs:group ref="Paper" \/>/u, group).matchAll(/<xs:element name="(\w+)"/gu)].map(([, found = '']) => found);
}

test.each([
	['OutgoingDocument', '0001'],
	['IncomingDocument', '0002']
])('%s has the fields of Annex VI in the order of the schema that is published', async (name, folder) => {
	const xml = strFromU8(unzipSync(await packed(items))[`${folder}/document.xml`] ?? new Uint8Array());
	const inside = xml.replace(/<(FileCode|SignerInfo|To|TraceHeaderList|Files)>.*?<\/\1>/gsu, '<$1></$1>');
	const found = [...inside.matchAll(/^<(\w+)>/gmu)].map(([, one = '']) => one).filter((one) => one !== name);
	expect(found).toEqual(declared(name));
	expect(xml.startsWith(`<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="urn:kheo:archive:1">`)).toBe(true);
});

function hash(bytes: Uint8Array | undefined): string {
	return createHash('sha256')
		.update(bytes ?? '')
		.digest('hex');
}
