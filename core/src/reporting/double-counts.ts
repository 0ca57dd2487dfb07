import { typedIndicators } from './indicator.ts';
import type { EventReport, Tally } from './tally.ts';

/** A joint event of which its units say different figures: the greatest is counted, and a person is asked which is right. */
export type UnequalFigure = {
	readonly event: string;
	readonly key: string;
	readonly said: readonly { readonly row: string; readonly unit: string; readonly value: number }[];
};

export function unequalFigures(tally: Tally): UnequalFigure[] {
	const joint = [...Map.groupBy(tally.values(), ({ event }) => event)].filter(([, reports]) => reports.length > 1);
	return joint.flatMap(([event, reports]) =>
		typedIndicators.filter(({ aggregation }) => aggregation === 'sum').flatMap(({ key }) => unequal(event, key, reports))
	);
}

function unequal(event: string, key: string, reports: readonly EventReport[]): UnequalFigure[] {
	const said = reports.flatMap(({ row, unit, figures }) => (figures[key] === undefined ? [] : [{ row, unit, value: figures[key] }]));
	return new Set(said.map(({ value }) => value)).size > 1 ? [{ event, key, said }] : [];
}
