import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { holds } from './judge.ts';
import type { Row } from './row.ts';

type Measured = { readonly date: string; readonly commit: string; readonly isLong: boolean; readonly row: Row };
/** What each file of bench/rows told last. */
type Results = { readonly machine: string; readonly node: string; readonly files: Readonly<Record<string, readonly Measured[]>> };

const kept = join(import.meta.dirname, 'results.json');

/**
 * Writes what one file of bench/rows told into bench/results.json and bench/RESULTS.md; what other files told stays, with its day. A short run leaves what only a
 * long one measures.
 */
export function keepRows(file: string, isLong: boolean, rows: readonly Row[]): void {
	const before = JSON.parse(readFileSync(kept, 'utf8')) as Results;
	const told = rows.map((row) => ({ ...occasion(), isLong, row }));
	const stays = isLong ? [] : (before.files[file] ?? []).filter((old) => old.isLong && !rows.some(({ name }) => name === old.row.name));
	const results = { ...machine(), files: { ...before.files, [file]: [...told, ...stays] } };
	writeFileSync(kept, `${JSON.stringify(results, null, '\t')}\n`);
	writeFileSync(join(import.meta.dirname, 'RESULTS.md'), markdown(results));
}

const heads = ['what', 'ours', 'held against', 'judged', 'must', 'beyond', 'runs', ''];

export function tableOf(rows: readonly Row[]): string {
	return aligned([heads, ...rows.map(cells)], false);
}

function aligned(lines: readonly (readonly string[])[], hasRule: boolean): string {
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const [head = '', ...body] = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
	return [head, ...(hasRule ? [head.replaceAll(/[^|]/g, '-')] : []), ...body].join('\n');
}

function occasion() {
	const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: import.meta.dirname }).trim();
	return { date: new Date().toISOString().slice(0, 10), commit };
}

function machine() {
	const memory = Math.round(totalmem() / 1024 ** 3);
	const name = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GB, ${process.platform} ${release()}`;
	return { machine: name, node: process.versions.node };
}

function markdown({ machine: name, node, files }: Results): string {
	const measured = Object.keys(files)
		.toSorted()
		.flatMap((file) => files[file] ?? []);
	const missed = measured.filter(({ row }) => !row.ok).length;
	return `# Results of \`npm run bench\`

${name} · Node ${node}

Medians; us and the peer in turn in one run, and ratios of runs that stand next to each other, so trust the ratios more than the absolutes. Rows marked with \`--long\` are measured with that. What was seen beside the numbers stands in
[notes.md](notes.md). ${missed === 0 ? 'Every row keeps its limit.' : `${missed} of ${measured.length} rows miss their limit.`}

${aligned([[...heads, 'when'], ...measured.map((one) => [...cells(one.row), `${one.date} ${one.commit}${one.isLong ? ' `--long`' : ''}`])], true)}
`;
}

function cells(row: Row): string[] {
	const judged = row.peer === null ? '' : `${number(row.ratio)}×`;
	const limit = (value: number | null) => (value === null ? '' : `${row.op === '<=' ? '≤' : '≥'} ${number(value)}${row.peer === null ? ` ${row.unit}` : '×'}`);
	const peer = row.peer === null ? '' : `${number(row.peer)} ${row.unit}`;
	return [row.name, `${number(row.ours)} ${row.unit}`, peer, judged, limit(row.must), limit(row.beyond), String(row.runs), verdict(row)];
}

function verdict(row: Row): string {
	if (!row.ok) return 'MISSED';
	return row.beyond !== null && holds(row.ratio, row.op, row.beyond) ? 'beyond' : 'ok';
}

function number(value: number): string {
	return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
