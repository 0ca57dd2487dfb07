import { composeRegister, type RegisterContent, registerSheet } from '@kheo/core';
import { writeDocx } from './write-docx.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The register as a file. One way for the web and the command line: the same content gives the same bytes. */
export async function writeRegister(content: RegisterContent, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
	return format === 'xlsx' ? writeXlsx(registerSheet(content)) : writeDocx(composeRegister(content), { title: content.formTitle });
}
