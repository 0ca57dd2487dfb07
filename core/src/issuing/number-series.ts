import type { PlainDate } from '../calendar/plain-date.ts';

/**
 * A row of numbers that never repeats. State bodies begin at 01 each 1 January (NĐ 30/2020, Điều 15), with a series of its own for an advisory
 * body that uses the agency's seal; Party bodies count by kind through a term of office.
 */
export type NumberSeries = {
	readonly id: string;
	/** `province`: given elsewhere and typed here; `own`: counted here. */
	readonly source: 'province' | 'own';
	readonly period: 'year' | 'term';
	/** "2025-2030"; null for a yearly series. */
	readonly term: string | null;
	readonly perKind: boolean;
	/** The kinds it serves; none: all that no other series names. */
	readonly kinds: readonly string[];
	/** It belongs to an advisory body and is chosen by hand. */
	readonly body: string | null;
};

/** Where counting starts again: the year of the document's day, or the term. */
export function periodOf({ period, term }: Pick<NumberSeries, 'period' | 'term'>, day: PlainDate): string {
	return period === 'term' ? (term ?? '') : day.slice(0, 4);
}

/** Under which kind a number is counted; one name for all where kinds share the series. */
export function countedKind({ perKind }: Pick<NumberSeries, 'perKind'>, kind: string): string {
	return perKind ? kind : '';
}

/** The series a document of this kind may take its number from, the usual one first: its kind's own, else the common one; then those of advisory bodies. */
export function seriesFor<S extends NumberSeries>(kind: string, all: readonly S[]): S[] {
	const agency = all.filter(({ body }) => body === null);
	const own = agency.filter(({ kinds }) => kinds.includes(kind));
	const common = agency.filter(({ kinds }) => kinds.length === 0);
	return [...(own.length > 0 ? own : common), ...all.filter(({ body, kinds }) => body !== null && (kinds.length === 0 || kinds.includes(kind)))];
}
