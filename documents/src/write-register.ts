import { composeRegister, type RegisterContent, registerSheet } from '@kheo/core';
import { writeDocx } from './write-docx.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The register as a file. One way for the web and the command line: the same content gives the same bytes. */
export async function writeRegister(content: RegisterContent, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
	if (format === 'docx') return writeDocx(composeRegister(content));
	const { title, rows, ...sheet } = registerSheet(content);
	return writeXlsx({ ...sheet, title: [title], rows: rows.map((row) => row.map(String)) });
}
