import { createHash } from 'node:crypto';
import { escapeXml } from '../xml/escape-xml.ts';
import { zipWriter } from '../zip/write-zip.ts';
import type { ArchiveFile, ArchiveRecord } from './record.ts';
import { recordXml, text, whole } from './record-xml.ts';

/** A book of a year, or of a quarter of it. */
export type ArchiveAbout = {
	readonly book: 'outgoing' | 'incoming';
	readonly year: number;
	readonly quarter: number | null;
	readonly organId: string;
	readonly organName: string;
	/** Numbers that were struck, so that nobody looks for their papers. */
	readonly struck: readonly { readonly printed: string; readonly reason: string }[];
};
export type ArchiveItem = { readonly record: ArchiveRecord; readonly files: readonly ArchiveFile[] };
type Listed = { readonly path: string; readonly sha256: string };

/**
 * Papers of a book for the archive as one zip: a folder each with its XML and its files, then the list of all and their SHA-256. Pieces are given away as
 * they come, so that a year need not fit in memory. The same papers give the same bytes.
 */
export async function* writeArchive(about: ArchiveAbout, items: AsyncIterable<ArchiveItem>): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	const zip = zipWriter((piece) => void ready.push(piece.slice()));
	const listed: Listed[] = [];
	const put = (path: string, bytes: Uint8Array) => {
		const part = zip.part(path);
		part.writeBytes(bytes);
		part.end();
		listed.push({ path, sha256: hashOf(bytes) });
	};
	const papers: string[] = [];
	for await (const { record, files } of items) {
		for (const { name, bytes } of files) put(`${record.folder}/${name}`, bytes);
		const own = files.map(({ name, role, bytes }) => ({ name, role, size: bytes.byteLength, sha256: hashOf(bytes) }));
		put(`${record.folder}/document.xml`, encoded(recordXml(record, own)));
		papers.push(`<Document folder="${record.folder}" sha256="${listed.at(-1)?.sha256 ?? ''}">${escapeXml(titleOf(record))}</Document>\n`);
		yield* ready.splice(0);
	}
	put('archive.xml', encoded(listXml(about, papers)));
	put('SHA256SUMS', encoded(listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')));
	zip.finish();
	yield* ready.splice(0);
}

function listXml({ book, year, quarter, organId, organName, struck }: ArchiveAbout, papers: readonly string[]): string {
	const gone = struck.map(({ printed, reason }) => `<StruckNumber reason="${escapeXml(reason)}">${escapeXml(printed)}</StruckNumber>\n`);
	const head = text('OrganId', organId) + text('OrganName', organName) + text('DocTotal', papers.length);
	const part = quarter === null ? '' : ` quarter="${quarter}"`;
	return whole('Archive', head + papers.join('') + gone.join(''), ` book="${book}" year="${year}"${part}`);
}

function titleOf({ typeName, codeNumber, codeNotation, subject }: ArchiveRecord): string {
	return `${typeName} ${codeNumber} ${codeNotation}: ${subject}`;
}

function encoded(words: string): Uint8Array {
	return new TextEncoder().encode(words);
}

function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
