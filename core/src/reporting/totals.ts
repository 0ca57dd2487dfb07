import { type Indicator, indicatorOf, indicators } from './indicator.ts';
import type { EventReport, Tally } from './tally.ts';

/** A figure of the report with the rows it was made of; `value` null: nothing to divide by. */
export type Total = { readonly key: string; readonly value: number; readonly rows: readonly string[] };

/** Every indicator that says something: zero says nothing and is left out. */
export function totalsOf(tally: Tally): Total[] {
	return indicators.flatMap((indicator) => {
		const total = totalOf(tally, indicator);
		return total && total.value !== 0 ? [total] : [];
	});
}

/** One figure over all events; null where nobody gave it or there is nothing to divide by. */
export function totalOf(tally: Tally, indicator: Indicator): Total | null {
	const reports = [...tally.values()].sort((a, b) => (a.row < b.row ? -1 : 1));
	if (indicator.aggregation === 'ratio') return ratioOf(tally, indicator);
	const said =
		indicator.aggregation === 'events' || indicator.aggregation === 'rows' ? reports : reports.filter(({ figures }) => figures[indicator.key] !== undefined);
	return said.length === 0 ? null : { key: indicator.key, value: valueOf(said, indicator), rows: said.map(({ row }) => row) };
}

function valueOf(said: readonly EventReport[], { key, aggregation }: Indicator): number {
	if (aggregation === 'rows') return said.length;
	const events = [...Map.groupBy(said, ({ event }) => event).values()];
	if (aggregation === 'events') return events.length;
	const figure = (report: EventReport) => report.figures[key] ?? 0;
	if (aggregation === 'max') return Math.max(...said.map(figure));
	if (aggregation === 'last') return sum([...Map.groupBy(said, ({ unit }) => unit).values()].map((ofUnit) => figure(lastOf(ofUnit))));
	return sum(events.map((ofEvent) => Math.max(...ofEvent.map(figure))));
}

function lastOf(reports: readonly EventReport[]): EventReport {
	return reports.reduce((last, next) => (next.at > last.at || (next.at === last.at && next.row > last.row) ? next : last));
}

/** Σ part over Σ whole, of the events that gave both. */
function ratioOf(tally: Tally, { key, of }: Indicator): Total | null {
	const [part, whole] = [indicatorOf(of?.part ?? ''), indicatorOf(of?.whole ?? '')];
	if (!part || !whole) return null;
	const both: Tally = new Map([...tally].filter(([, { figures }]) => figures[part.key] !== undefined && figures[whole.key] !== undefined));
	const [parts, wholes] = [totalOf(both, part), totalOf(both, whole)];
	return parts && wholes && wholes.value > 0 ? { key, value: (100 * parts.value) / wholes.value, rows: wholes.rows } : null;
}

/** Added from the smallest up: the sum does not depend on the order the units stand in. */
function sum(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
