import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { holds } from './judge.ts';
import type { Row } from './row.ts';

/** Writes bench/RESULTS.md and bench/results.json: the rows that were run, the day and the machine. */
export function writeReport(rows: readonly Row[]): void {
	const about = machine();
	writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify({ ...about, rows }, null, '\t')}\n`);
	writeFileSync(join(import.meta.dirname, 'RESULTS.md'), markdown(rows, about));
}

export function tableOf(rows: readonly Row[]): string {
	const lines = [['what', 'ours', 'held against', 'judged', 'must', 'beyond', 'runs', ''], ...rows.map(cells)];
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`).join('\n');
}

type Machine = { readonly date: string; readonly machine: string; readonly node: string; readonly commit: string };

function machine(): Machine {
	const memory = Math.round(totalmem() / 1024 ** 3);
	return {
		date: new Date().toISOString().slice(0, 10),
		machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${memory} GB, ${process.platform} ${release()}`,
		node: process.versions.node,
		commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: import.meta.dirname }).trim()
	};
}

function markdown(rows: readonly Row[], { date, machine: name, node, commit }: Machine): string {
	const [head, ...body] = tableOf(rows).split('\n');
	const rule = (head ?? '').replaceAll(/[^|]/g, '-');
	const missed = rows.filter(({ ok }) => !ok).length;
	return `# Results of \`npm run bench\`

${date} · ${name} · Node ${node} · commit ${commit}

Medians; us and the peer in turn in one run, and ratios of runs that stand next to each other, so trust the ratios more than the absolutes. A row that was not run is absent.
${missed === 0 ? 'Every row keeps its limit.' : `${missed} of ${rows.length} rows miss their limit.`}

${[head, rule, ...body].join('\n')}
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
