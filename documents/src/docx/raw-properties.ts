import type { Alignment, ParagraphStyle } from '@kheo/core';

/** Run properties as one place states them; `false` takes back what a style gave. */
export type RawRun = {
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	capitals?: boolean;
	hidden?: boolean;
	font?: string;
	size?: number;
	color?: string;
	vertical?: 'superscript' | 'subscript' | 'baseline';
	style?: string;
};

/** Paragraph properties as one place states them. */
export type RawParagraph = {
	style?: string;
	align?: Alignment;
	outline?: number;
	indentLeft?: number;
	indentRight?: number;
	indentFirst?: number;
	spaceBefore?: number;
	spaceAfter?: number;
	line?: number;
	lineRule?: NonNullable<ParagraphStyle['line']>['rule'];
	keepNext?: boolean;
	keepLines?: boolean;
	pageBreakBefore?: boolean;
	ruleBelow?: boolean;
	/** No room between paragraphs of one style. */
	contextual?: boolean;
	/** Where a paragraph set in a frame stands, as page numbers of older Word files do. */
	frame?: Alignment;
	list?: number;
	level?: number;
};
