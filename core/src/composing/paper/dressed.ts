import type { Paragraph, ParagraphStyle, RunStyle } from '../../document/document.ts';
import type { Look } from '../../presentation/look.ts';
import { face, mm } from '../page.ts';
import { paragraph } from '../paragraph.ts';

/** A paragraph that looks as its component must. */
export function dressed(text: string, look: Look, more: ParagraphStyle = {}): Paragraph {
	return paragraph(inCase(text, look), { ...layOf(look), ...more }, facesOf(look));
}

export function inCase(text: string, { upper }: Look): string {
	return upper ? text.toLocaleUpperCase('vi') : text;
}

export function facesOf({ size, bold, italic, underline }: Look): RunStyle {
	return { font: face, size: Math.round(size * 2), ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) };
}

export function layOf({ align, indent, space, lines, exactLine }: Look): ParagraphStyle {
	return {
		align,
		...(indent > 0 && { indentFirst: Math.round(indent * 10 * mm) }),
		...(space > 0 && { spaceBefore: space * 20 }),
		...(exactLine === null ? lines !== 1 && { line: { value: Math.round(lines * 240), rule: 'auto' } } : { line: { value: exactLine * 20, rule: 'exact' } })
	};
}
