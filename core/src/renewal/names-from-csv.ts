import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { csvLines } from '../language/csv-lines.ts';
import { readDay } from '../reading/dates.ts';
import type { EndedName } from './ground.ts';

/** `unread`: numbers of the lines without a name or without a day that exists. */
export type NameList = { readonly names: readonly EndedName[]; readonly unread: readonly number[] };

/** Ended names from a CSV file: the old name, its last day (31/12/2026 or 2026-12-31), the new name or nothing. A first line without a day is a heading. */
export function namesFromCsv(text: string): NameList {
	const lines = csvLines(text).map(([name = '', until = '', successor = '']) => ({
		name: name.trim(),
		until: dayOfText(until),
		successor: successor.trim() || null
	}));
	const names = lines.flatMap(({ name, until, successor }) => (name !== '' && until ? [{ name, until, successor }] : []));
	const unread = lines.flatMap(({ name, until }, index) => ((name === '' || !until) && index > 0 ? [index + 1] : []));
	return { names, unread };
}

function dayOfText(text: string): PlainDate | null {
	const day = text.trim();
	return isPlainDate(day) ? day : readDay(day);
}
