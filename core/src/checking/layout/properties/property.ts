import type { LayoutCode } from '../layout-codes.ts';
import type { Piece } from '../components/component.ts';
import type { Paper } from '../paper.ts';
import type { Row } from '../../../presentation/pack.ts';

/** A property that a row may rule: what the row asks, and what is wrong with one piece of the component, each as a value; null: nothing. */
export type Property = {
	readonly code: LayoutCode;
	expected(row: Row): string | null;
	wrong(paper: Paper, piece: Piece, row: Row): string | null;
};

/** "13–14", or "11" where the act gives one value; open ranges say their lower end. */
export function saidRange([from, to]: readonly [number, number]): string {
	if (from === to) return said(from);
	return to === Number.POSITIVE_INFINITY ? `≥ ${said(from)}` : `${said(from)}–${said(to)}`;
}

/** At most two decimals. */
export function said(value: number): string {
	return String(Math.round(value * 100) / 100);
}

export function isWithin(value: number, [from, to]: readonly [number, number], ease = 0): boolean {
	return value >= from - ease && value <= to + ease;
}
