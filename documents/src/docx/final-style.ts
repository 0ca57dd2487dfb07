import type { ParagraphStyle, RunStyle } from '@kheo/core';
import type { RawParagraph, RawRun } from './raw-properties.ts';

/** What Word uses when neither styles nor the run say a font or size. */
const WORD_FONT = 'Times New Roman';
const WORD_SIZE = 20;
const SINGLE_LINE = 240;

type Open<Frozen> = { -readonly [Key in keyof Frozen]: Frozen[Key] };

/** The model's form: font and size always said, everything else only where it differs from plain. */
export function finalRun(raw: RawRun): RunStyle {
	const style: Open<RunStyle> = { font: raw.font ?? WORD_FONT, size: raw.size ?? WORD_SIZE };
	if (raw.bold) style.bold = true;
	if (raw.italic) style.italic = true;
	if (raw.underline) style.underline = true;
	if (raw.capitals) style.capitals = true;
	if (raw.color && raw.color !== 'AUTO') style.color = raw.color;
	if (raw.vertical === 'superscript' || raw.vertical === 'subscript') style.vertical = raw.vertical;
	return style;
}

/** Zero, left, single and off are left out: absent means plain. */
export function finalParagraph(raw: RawParagraph): ParagraphStyle {
	const style: Open<ParagraphStyle> = {};
	const heading = headingOf(raw.outline);
	if (heading !== undefined) style.heading = heading;
	const align = raw.frame ?? raw.align;
	if (align && align !== 'left') style.align = align;
	if (raw.indentLeft) style.indentLeft = raw.indentLeft;
	if (raw.indentRight) style.indentRight = raw.indentRight;
	if (raw.indentFirst) style.indentFirst = raw.indentFirst;
	if (raw.spaceBefore) style.spaceBefore = raw.spaceBefore;
	if (raw.spaceAfter) style.spaceAfter = raw.spaceAfter;
	const rule = raw.lineRule ?? 'auto';
	if (raw.line !== undefined && !(rule === 'auto' && raw.line === SINGLE_LINE)) style.line = { value: raw.line, rule };
	if (raw.keepNext) style.keepNext = true;
	if (raw.keepLines) style.keepLines = true;
	if (raw.pageBreakBefore) style.pageBreakBefore = true;
	if (raw.ruleBelow) style.ruleBelow = true;
	return style;
}

function headingOf(outline: number | undefined): ParagraphStyle['heading'] {
	switch (outline) {
		case 0:
			return 1;
		case 1:
			return 2;
		case 2:
			return 3;
		case 3:
			return 4;
		case 4:
			return 5;
		case 5:
			return 6;
		default:
			return undefined;
	}
}
