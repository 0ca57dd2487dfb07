import { checkLayout, type Finding } from '@kheo/core';
import type { FileRead } from '../read-plan-file.ts';

/** A Word file also has a layout to hold against the rules; what was found there stands after what was found in the text. */
export function withLayout(read: FileRead): FileRead {
	if ('refused' in read || read.file.format !== 'docx') return read;
	return withFindings(read, [...read.reading.findings, ...checkLayout(read.document, read.reading)]);
}

/** Without the findings of these codes; "layout" stands for every code that begins with "layout.". */
export function withoutFindings(read: FileRead, codes: readonly string[]): FileRead {
	if ('refused' in read || codes.length === 0) return read;
	const isOff = (code: string): boolean => codes.some((off) => code === off || code.startsWith(`${off}.`));
	return withFindings(
		read,
		read.reading.findings.filter(({ code }) => !isOff(code))
	);
}

function withFindings<Read extends Exclude<FileRead, { readonly refused: unknown }>>(read: Read, findings: readonly Finding[]): Read {
	return { ...read, reading: { ...read.reading, findings } };
}
