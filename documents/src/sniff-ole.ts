import { FileRefused, type RefusalCode, type RefusalParams } from './refused.ts';

/** Names of streams inside an OLE container, spelt as its directory spells them: UTF-16. */
const streams: readonly (readonly [string, RefusalCode, RefusalParams])[] = [
	['EncryptedPackage', 'file.encrypted', {}],
	['WordDocument', 'file.format-later', { format: '.doc' }],
	['Workbook', 'file.format-later', { format: '.xls' }]
];

/** Old Office files and new ones under a password share one container; which it is decides what a person can do. */
export function sniffOle(bytes: Uint8Array): FileRefused {
	const text = new TextDecoder('latin1').decode(bytes);
	const found = streams.find(([name]) => text.includes([...name].join('\0')));
	return found ? new FileRefused(found[1], found[2]) : new FileRefused('file.not-a-document');
}
