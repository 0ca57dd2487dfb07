import { officialNumber } from '../language/official-date.ts';
import { fieldLengths } from './field-lengths.ts';
import type { WritingSystem } from './document-symbol.ts';

/** A number as it stands on paper, in its parts. Between number and symbol, state papers write "/", Party papers "-". */
export type DocumentNumber = {
	/** As printed, "05"; "66.13" of an act. */
	readonly number: string;
	/** Of an act, "30/2020/NĐ-CP"; else null. */
	readonly year: number | null;
	readonly separator: '/' | '-';
	readonly symbol: string;
};

export type NumberFault = 'number.unreadable' | 'number.party-shape' | 'number.state-shape' | 'number.zero' | 'number.too-long';

const sign = String.raw`\p{Lu}[\p{L}\d&.]*`;
const shape = new RegExp(
	`^(?:SỐ|Số|số)?[:.]?(?<number>\\d[\\d.]*[a-zđ]?)(?:[/-](?<year>(?:19|20)\\d{2})(?=[/-]))?(?<separator>[/-])(?<symbol>${sign}(?:[-/]${sign})*)$`,
	'u'
);

/** Number and symbol out of what a person typed or pasted: "Số: 57 / BC–SKHCN", "165-KH/BDVTU", "30/2020/NĐ-CP"; null for anything else. */
export function readDocumentNumber(text: string): DocumentNumber | null {
	const { number, year, separator, symbol } = shape.exec(text.normalize('NFC').replaceAll(/\s/gu, '').replaceAll(/[–—]/gu, '-'))?.groups ?? {};
	if (number === undefined || symbol === undefined || number.endsWith('.')) return null;
	return { number: padded(number), year: year === undefined ? null : Number(year), separator: separator === '-' ? '-' : '/', symbol };
}

/** The same, held to how the agency's system writes numbers and to the lengths that systems exchange (NĐ 30/2020, Phụ lục VI). */
export function checkDocumentNumber(text: string, system: WritingSystem): DocumentNumber | NumberFault {
	const read = readDocumentNumber(text);
	if (!read) return 'number.unreadable';
	if (/^0+$/u.test(read.number)) return 'number.zero';
	if (read.number.length > fieldLengths.number || read.symbol.length > fieldLengths.symbol) return 'number.too-long';
	if (system === 'party' && read.separator === '/') return 'number.state-shape';
	if ((system === 'state' || system === 'front') && read.separator === '-') return 'number.party-shape';
	return read;
}

/** The n-th number of a book under this symbol: below 10 with a zero (NĐ 30/2020, Phụ lục I, II.3.a). */
export function documentNumber(ordinal: number, symbol: string, system: WritingSystem): DocumentNumber {
	return { number: officialNumber(ordinal), year: null, separator: system === 'party' ? '-' : '/', symbol };
}

/** As papers cite it: "05/BC-SKHCN". */
export function printDocumentNumber({ number, year, separator, symbol }: DocumentNumber): string {
	return `${number}${year === null ? '' : `/${year}`}${separator}${symbol}`;
}

function padded(number: string): string {
	return /^\d+$/u.test(number) ? officialNumber(Number(number)) : number;
}
