import type { Certainty, ComponentName } from '../../presentation/pack.ts';

/** Codes of the layout findings: stable, one for each property that an act rules. */
export type LayoutCode = (typeof layoutCodes)[number];

const layoutCodes = [
	'layout.paper',
	'layout.orientation',
	'layout.margin',
	'layout.font',
	'layout.color',
	'layout.page-number',
	'layout.size',
	'layout.bold',
	'layout.italic',
	'layout.underline',
	'layout.case',
	'layout.alignment',
	'layout.indent',
	'layout.spacing',
	'layout.line-spacing',
	'layout.rule'
] as const;

/** What a layout finding speaks of: a component, all of them, the pages of the paper or those of its annexes. */
export type Subject = ComponentName | 'document' | 'page' | 'annex-page';

/**
 * What was found and what the act asks for, as values: numbers in the unit of the property (points, millimetres, centimetres, times a line), else
 * a word of the code that the catalogue translates. Several values are joined by "; ".
 */
export type LayoutParams = {
	readonly component: Subject;
	readonly found: string;
	readonly expected: string;
	readonly certainty: Certainty;
	readonly count: number;
	/** The side of a margin; empty for everything else. */
	readonly side: 'top' | 'right' | 'bottom' | 'left' | '';
};

/** Is this the code of a rule about the layout? */
export function isLayoutCode(code: string): boolean {
	return layoutCodes.some((known) => known === code);
}
