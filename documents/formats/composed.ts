import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument, type Document, type Reading } from '@kheo/core';
import { readFile, type Format } from '../src/read-file.ts';
import { writeDocx } from '../src/write-docx.ts';
import { documentOf } from './compose/paper.ts';
import { convertToAll, formats, type Target } from './convert.ts';
import { plans } from './plans/plans.ts';

export type Read = { readonly format: Format; readonly document: Document; readonly reading: Reading; readonly milliseconds: number };
export type Copies = { readonly folder: string; readonly read: (name: string, format: Target | 'original') => Promise<Read>; readonly remove: () => void };

/** Writes the composed plans as Word files and has LibreOffice save them in every format, each in one start. */
export async function copyPlans(): Promise<Copies> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-formats-'));
	const originals = plans.map((plan) => ({ name: plan.name, file: join(folder, 'original', `${plan.name}.docx`) }));
	mkdirSync(join(folder, 'original'));
	for (const [index, { file }] of originals.entries()) writeFileSync(file, writeDocx(documentOf(plans[index] ?? { pages: [], notes: [] })));
	await convertToAll(
		originals.map(({ file }) => file),
		folder,
		formats
	);
	return {
		folder,
		read: (name, format) => readCopy(join(folder, format, `${name}.${format === 'original' ? 'docx' : format}`)),
		remove: () => rmSync(folder, { recursive: true, force: true })
	};
}

export async function readCopy(path: string): Promise<Read> {
	const bytes = readFileSync(path);
	const start = performance.now();
	const { format, document } = await readFile(bytes, path);
	const reading = readDocument(document);
	return { format, document, reading, milliseconds: performance.now() - start };
}
