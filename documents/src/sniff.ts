import { looksLikeEdxml } from './edxml/looks-like-edxml.ts';
import { isPackage } from './package/manifest.ts';
import { sniffOle } from './sniff-ole.ts';
import { sniffText, type SniffedText } from './sniff-text.ts';
import { FileRefused } from './refused.ts';
import { wholeEntry } from './zip/inflate-entry.ts';
import { openZip } from './zip/open-zip.ts';
import type { Zip } from './zip/zip.ts';

export type Format = 'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'xlsx' | 'html' | 'md' | 'txt' | 'kheo' | 'edxml';
export type Sniffed =
	| { readonly format: 'docx' | 'odt' | 'xlsx'; readonly zip: Zip }
	| { readonly format: 'kheo'; readonly zip: Zip }
	| { readonly format: 'doc' | 'rtf' | 'pdf'; readonly bytes: Uint8Array }
	| { readonly format: 'edxml'; readonly bytes: Uint8Array }
	| SniffedText;

/** Tells what a file is from its bytes; the name only decides between plain text and Markdown. Throws `FileRefused` for all that is not read. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
	const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	if (start.startsWith('PK')) return sniffZip(bytes);
	if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return sniffOle(bytes);
	if (start.includes('%PDF-')) return { format: 'pdf', bytes };
	if (start.startsWith('{\\rtf')) return { format: 'rtf', bytes };
	if (executables.some((sign) => start.startsWith(sign))) throw new FileRefused('file.not-a-document');
	if (looksLikeEdxml(start)) return { format: 'edxml', bytes };
	return sniffText(bytes, name);
}

const executables = ['MZ', '\u007fELF', '#!', '\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8', 'Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'RIFF', 'II*\0', 'MM\0*'];

function sniffZip(bytes: Uint8Array): Sniffed {
	const zip = openZip(bytes);
	const { entries } = zip;
	if (entries.has('word/document.xml')) return { format: 'docx', zip };
	if (entries.has('xl/workbook.xml')) return { format: 'xlsx', zip };
	if (isPackage(zip)) return { format: 'kheo', zip };
	if (entries.has('content.xml')) return sniffOpenDocument(zip);
	const names = [...entries.keys()];
	if (entries.has('[Content_Types].xml') && names.some((entry) => entry.startsWith('word/'))) return { format: 'docx', zip };
	if (entries.has('[Content_Types].xml') && names.some((entry) => entry.startsWith('xl/'))) return { format: 'xlsx', zip };
	throw new FileRefused('file.not-a-document');
}

/** Texts and their templates are read; sheets and slides are named. */
function sniffOpenDocument(zip: Zip): Sniffed {
	const type = new TextDecoder().decode(wholeEntry(zip, 'mimetype')).trim();
	const kind = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(type)?.[1];
	if (kind === 'spreadsheet' || kind === 'presentation') throw new FileRefused('file.format-later', { format: kind === 'spreadsheet' ? '.ods' : '.odp' });
	if (kind !== undefined && kind !== 'text') throw new FileRefused('file.not-a-document');
	return { format: 'odt', zip };
}
