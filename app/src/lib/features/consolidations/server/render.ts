import { composeRegister, type RegisterContent, registerSheet } from '@kheo/core';
import { writeDocx } from '@kheo/documents/write-docx';
import { writeXlsx } from '@kheo/documents/write-xlsx';
import canonicalize from 'canonicalize';
import { sha256Of } from '#lib/server/files/store.ts';

/** The hash of a register: SHA-256 over its canonical JSON (RFC 8785), so that anyone can compute it again. */
export function contentHash(content: RegisterContent): string {
	return sha256Of(canonicalize(content) ?? '');
}

export function renderDocx(content: RegisterContent): Uint8Array {
	return writeDocx(composeRegister(content));
}

export async function renderXlsx(content: RegisterContent): Promise<Uint8Array> {
	const { title, ...sheet } = registerSheet(content);
	return writeXlsx({ ...sheet, title: [title] });
}
