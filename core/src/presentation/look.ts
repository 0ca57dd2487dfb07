import type { Alignment } from '../document/document.ts';
import type { ComponentName, Pack, Range, Row } from './pack.ts';
import { practice } from './practice.ts';

/** How one component is printed: one value where the act leaves a range. Points, centimetres, times a single line. */
export type Look = {
	readonly size: number;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly upper: boolean;
	readonly align: Alignment;
	readonly indent: number;
	readonly space: number;
	/** Times a single line, or exactly so many points. */
	readonly lines: number;
	readonly exactLine: number | null;
	/** The rule under it as a share of its text, the star of Party papers, or none. */
	readonly rule: number | '*' | null;
};

/** What an agency chose inside the ranges of the act, for example 13.5 pt where 13–14 is allowed. */
export type Choices = Readonly<Partial<Record<ComponentName, Partial<Pick<Look, 'size' | 'indent' | 'space' | 'lines' | 'exactLine'>>>>>;

export type LookBook = (component: ComponentName) => Look;

/**
 * The look of each component under one act: what the act asks for; inside its ranges what the agency chose, else what offices usually print. A
 * choice outside a range is taken to the nearest end of it, so that no paper can leave the house against the act.
 */
export function lookBook({ rows }: Pack, choices: Choices = {}): LookBook {
	const known = new Map<ComponentName, Look>();
	return (component) => {
		const look = known.get(component) ?? lookOf(component, rows, choices);
		known.set(component, look);
		return look;
	};
}

function lookOf(component: ComponentName, rows: readonly Row[], choices: Choices): Look {
	const wished: Look = { ...practice[component], ...(inTheBody.has(component) && flowOf(lookOf('body', rows, choices))), ...choices[component] };
	return rows.filter((row) => row.component === component).reduce(ruled, wished);
}

/** What stands between the paragraphs of the body begins where they begin. */
const inTheBody = new Set<ComponentName>(['basis', 'section', 'clause-title', 'article']);

function flowOf({ indent, lines, exactLine }: Look): Pick<Look, 'indent' | 'lines' | 'exactLine'> {
	return { indent, lines, exactLine };
}

function ruled(look: Look, row: Row): Look {
	return {
		size: within(look.size, row.size),
		bold: row.bold ?? look.bold,
		italic: row.italic ?? look.italic,
		underline: row.underline ?? look.underline,
		upper: row.case === undefined ? look.upper : row.case === 'upper',
		align: row.align ?? look.align,
		indent: row.indent ? nearest(look.indent, row.indent) : look.indent,
		space: within(look.space, row.space),
		lines: within(look.lines, row.lines),
		exactLine: row.exactLine ? within(look.exactLine ?? row.exactLine[0], row.exactLine) : look.exactLine,
		rule: ruleOf(look.rule, row.rule)
	};
}

function within(value: number, range: Range | undefined): number {
	return range ? Math.min(Math.max(value, range[0]), range[1]) : value;
}

function nearest(value: number, allowed: readonly number[]): number {
	return allowed.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best), allowed[0] ?? value);
}

function ruleOf(usual: Look['rule'], asked: Row['rule']): Look['rule'] {
	if (asked === undefined || asked === '*') return asked ?? usual;
	return within(typeof usual === 'number' ? usual : asked[0], asked);
}
