import type { Paragraph } from '../document/document.ts';
import { paragraph } from './paragraph.ts';

/** A solid rule `length` twips long in the middle of a measure, on a line of its own so that the text above keeps its width. */
export function rule(length: number, measure: number): Paragraph {
	const indent = Math.max(0, Math.round((measure - length) / 2));
	return paragraph('', { align: 'center', indentLeft: indent, indentRight: indent, line: { value: 40, rule: 'exact' }, spaceAfter: 80, ruleBelow: true });
}
