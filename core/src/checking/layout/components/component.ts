import type { Source } from '../../../document/source.ts';
import type { Line } from '../../../reading/lines.ts';
import type { ComponentName } from '../../../presentation/pack.ts';

/** One printed line, or its part, that belongs to a component. */
export type Piece = { readonly component: ComponentName; readonly place: Source };

/** Lines of one cell, or lines that stand in none. */
export function isSameCell(a: Line, b: Line): boolean {
	return a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;
}

/** A line of dashes or underscores, drawn as a rule, or the star of Party papers. */
export function isRuleOfSigns(text: string): boolean {
	return /^[\s_*–—-]+$/u.test(text) && text.trim() !== '';
}
