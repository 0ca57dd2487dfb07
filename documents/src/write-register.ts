import { composeRegister, type RegisterContent, registerSheet, type VerifyMark, withMark } from '@kheo/core';
import { setPages } from './set-pages.ts';
import { writeDocx } from './write-docx.ts';
import { writeXlsx } from './write-xlsx.ts';

export type RegisterFormat = 'docx' | 'xlsx' | 'pdf';

/** The day written into a PDF of what is not frozen: none that anyone could take for a day of issue. */
const noDay = new Date('1980-01-01T00:00:00Z');

/**
 * The register as a file. One way for the web and the command line: the same content gives the same bytes, a PDF with the same `at` too, which
 * is the time of freezing. Rejects with `FileRefused` where a PDF cannot be made.
 */
export async function writeRegister(content: RegisterContent, format: RegisterFormat, at: Date = noDay, mark: VerifyMark | null = null): Promise<Uint8Array> {
	if (format === 'xlsx') return writeXlsx(registerSheet(content));
	const title = content.formTitle;
	const document = withMark(composeRegister(content), mark);
	return format === 'pdf' ? setPages(document, { title, at }) : writeDocx(document, { title });
}
