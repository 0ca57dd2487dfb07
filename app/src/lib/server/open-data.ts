import { json } from '@sveltejs/kit';
import type { Context } from './context.ts';
import { download } from './download.ts';
import { Problem } from './problem.ts';

/** Public figures for other programs, which any site may fetch, with the moment they are of. */
export function openJson({ now }: Context, figures: object): Response {
	return json({ asOf: now.toISOString(), ...figures }, { headers: { 'access-control-allow-origin': '*' } });
}

/** The same as a table; `name` is what the file is called, without its ending. */
export function openCsv(table: string, name: string): Response {
	return download(table, `${name}.csv`);
}

/** `2026.csv` → the year and the form that are asked for. */
export function yearFile(file: string): { readonly year: number; readonly form: 'csv' | 'json' } {
	const [, year, form] = /^(\d{4})\.(csv|json)$/u.exec(file) ?? [];
	if (year === undefined) throw new Problem('people.not-public');
	return { year: Number(year), form: form === 'json' ? 'json' : 'csv' };
}
