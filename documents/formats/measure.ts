import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '@kheo/core';
import { columnsFound, differing, fields, type Field } from './compare.ts';
import { copyPlans, readCopy } from './composed.ts';
import { convertToAll, formats, hasLibreOffice, type Target } from './convert.ts';
import { plans } from './plans/plans.ts';

/** A row of the result: how many papers say the same in a format, and for the others which fields do not. */
type Row = {
	readonly format: Target;
	readonly papers: number;
	same: number;
	readonly differ: Map<Field, number>;
	readonly unlike: string[];
	columns: { found: number; of: number };
	milliseconds: number;
};

/** Shares of papers whose facts are all equal, and of appendix tables found with their columns, under which the command ends with 1. */
const least: Readonly<Record<Exclude<Target, 'txt'>, readonly [facts: number, columns: number]>> = {
	docx: [1, 1],
	odt: [1, 1],
	rtf: [1, 1],
	html: [1, 1],
	doc: [1, 0.9],
	pdf: [0.95, 0.8]
};

const corpus = join(import.meta.dirname, '../../../shared/corpus/documents');

if (!hasLibreOffice) {
	console.error('Cần LibreOffice: apt-get install libreoffice-writer-nogui');
	process.exit(1);
}
const composed = await measureComposed();
const flat = existsSync(corpus) ? await measureFlat(corpus) : null;
print('Văn bản soạn cho dự án', composed);
if (flat) print('Bản phẳng của các văn bản trong kho mẫu', flat);
else console.log(`\nBỏ qua kho mẫu: không có thư mục ${corpus}`);
process.exitCode = [...composed, ...(flat ?? [])].some(isShort) ? 1 : 0;

async function measureComposed(): Promise<Row[]> {
	const copies = await copyPlans();
	const originals = new Map<string, Reading>();
	for (const { name } of plans) originals.set(name, (await copies.read(name, 'original')).reading);
	const rows = await measure(originals, (name, format) => copies.read(name, format));
	copies.remove();
	return rows;
}

/** Text files opened and saved by LibreOffice, line by line: nothing of their layout is left. The copies are removed again. */
async function measureFlat(source: string): Promise<Row[]> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-flat-'));
	const names = readdirSync(source).filter((name) => name.endsWith('.txt'));
	for (const name of names) cpSync(join(source, name), join(folder, 'source', name));
	await convertToAll(
		names.map((name) => join(folder, 'source', name)),
		folder,
		formats.filter((format) => format !== 'txt'),
		'Text (encoded):UTF8,LF,,,'
	);
	const originals = new Map<string, Reading>();
	for (const name of names) originals.set(name.slice(0, -'.txt'.length), (await readCopy(join(folder, 'source', name))).reading);
	const rows = await measure(originals, (name, format) => readCopy(join(folder, format, `${name}.${format}`)));
	rmSync(folder, { recursive: true });
	return rows;
}

async function measure(originals: ReadonlyMap<string, Reading>, read: (name: string, format: Target) => ReturnType<typeof readCopy>): Promise<Row[]> {
	const rows: Row[] = [];
	for (const format of formats.filter((one) => one !== 'txt')) {
		const row: Row = { format, papers: originals.size, same: 0, differ: new Map(), unlike: [], columns: { found: 0, of: 0 }, milliseconds: 0 };
		for (const [name, original] of originals) add(row, name, original, await read(name, format));
		rows.push(row);
	}
	return rows;
}

function add(row: Row, name: string, original: Reading, { reading, milliseconds }: Awaited<ReturnType<typeof readCopy>>): void {
	const others = differing(original, reading).filter((field) => field !== 'columns');
	if (others.length === 0) row.same++;
	else row.unlike.push(`${name} (${others.join(', ')})`);
	for (const field of others) row.differ.set(field, (row.differ.get(field) ?? 0) + 1);
	const { found, of } = columnsFound(original, reading);
	row.columns = { found: row.columns.found + found, of: row.columns.of + of };
	row.milliseconds += milliseconds;
}

function isShort({ format, papers, same, columns }: Row): boolean {
	if (format === 'txt') return false;
	const [facts, share] = least[format];
	return same < papers * facts || columns.found < columns.of * share;
}

function print(title: string, rows: readonly Row[]): void {
	const names = fields.filter((field) => field !== 'columns');
	console.log(`\n${title} (${rows[0]?.papers ?? 0})\n`);
	console.log(['format', 'all equal', ...names.map((name) => `≠ ${name}`), 'columns', 'ms a paper'].join('\t'));
	for (const row of rows) {
		const cells = [
			`${row.same}/${row.papers}`,
			...names.map((name) => row.differ.get(name) ?? 0),
			`${row.columns.found}/${row.columns.of}`,
			Math.round(row.milliseconds / row.papers)
		];
		console.log([`.${row.format}`, ...cells, ...(isShort(row) ? ['BELOW'] : [])].join('\t'));
	}
	for (const { format, unlike } of rows.filter((row) => row.unlike.length > 0)) console.log(`.${format}: ${unlike.join(', ')}`);
}
