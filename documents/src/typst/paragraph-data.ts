import type { Document, Paragraph, ParagraphStyle, Run, RunStyle } from '@kheo/core';
import { points } from './points.ts';

export type ParagraphData = {
	readonly k: 'p';
	readonly align: string;
	readonly heading: number;
	/** Space above: what the paragraph before asks for below it and this one above it, as Word adds them. */
	readonly above: number;
	readonly left: number;
	readonly right: number;
	readonly indent: number;
	readonly hanging: number;
	/** Between two lines, and the height of an empty one. */
	readonly leading: number;
	readonly line: number;
	readonly size: number;
	readonly sticky: boolean;
	readonly whole: boolean;
	readonly newpage: boolean;
	readonly rule: boolean;
	readonly runs: readonly RunData[];
};

type RunData = TextData | { readonly k: 'break' | 'page' | 'pages' } | { readonly k: 'line'; readonly w: number } | ImageData | NoteData;
type TextData = {
	readonly k: 'r';
	readonly t: string;
	readonly s: number;
	readonly b: boolean;
	readonly i: boolean;
	readonly u: boolean;
	readonly c: string;
	readonly v: string;
};
type ImageData = { readonly k: 'image'; readonly path: string; readonly w: number; readonly h: number; readonly alt: string };
type NoteData = { readonly k: 'note'; readonly blocks: readonly ParagraphData[] };

/** Tinos has the measures of Times New Roman: ascent and descent, and the line that Word makes of them. */
const box = 0.891 + 0.216;
const lineHeight = 1.149;
const usualSize = 28;

export function paragraphData(document: Document, { runs, style, listLabel }: Paragraph, before: Paragraph | null): ParagraphData {
	const size = sizeOf(runs);
	const line = linePitch(style, size);
	const leading = line - box * size;
	return {
		k: 'p',
		align: style.align ?? 'left',
		heading: style.heading ?? 0,
		above: rounded(points((before?.style.spaceAfter ?? 0) + (style.spaceBefore ?? 0)) + (runs.length === 0 ? 0 : Math.max(0, leading))),
		left: points((style.indentLeft ?? 0) + Math.min(0, style.indentFirst ?? 0)),
		right: points(style.indentRight ?? 0),
		indent: points(Math.max(0, style.indentFirst ?? 0)),
		hanging: points(Math.max(0, -(style.indentFirst ?? 0))),
		leading: rounded(leading),
		line: rounded(line),
		size,
		sticky: style.keepNext ?? false,
		whole: style.keepLines ?? false,
		newpage: style.pageBreakBefore ?? false,
		rule: style.ruleBelow ?? false,
		runs: [...(listLabel === undefined ? [] : [textData(`${listLabel} `, styleOfFirst(runs))]), ...runs.flatMap((run) => runData(document, run))]
	};
}

/** In points: the largest size that the paragraph uses. */
function sizeOf(runs: readonly Run[]): number {
	const sizes = runs.flatMap((run) => (run.kind === 'text' || run.kind === 'field' ? [run.style?.size ?? usualSize] : []));
	return (sizes.length === 0 ? usualSize : Math.max(...sizes)) / 2;
}

function linePitch({ line }: ParagraphStyle, size: number): number {
	const natural = lineHeight * size;
	if (!line) return natural;
	if (line.rule === 'auto') return (natural * line.value) / 240;
	return line.rule === 'exact' ? points(line.value) : Math.max(natural, points(line.value));
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function styleOfFirst(runs: readonly Run[]): RunStyle {
	const first = runs.find((run) => run.kind === 'text');
	return first?.style ?? {};
}

function runData(document: Document, run: Run): RunData[] {
	switch (run.kind) {
		case 'text':
			return run.change === 'deleted' ? [] : [textData(run.text, run.style ?? {})];
		case 'break':
			return run.of === 'line' ? [{ k: 'break' }] : [];
		case 'field':
			return [{ k: run.field }];
		case 'line':
			return [{ k: 'line', w: points(run.width) }];
		case 'note':
			return [{ k: 'note', blocks: noteBlocks(document, run.note) }];
		case 'image':
			return document.media?.has(run.part) ? [{ k: 'image', path: `/${run.part}`, w: points(run.width), h: points(run.height), alt: run.alt ?? '' }] : [];
	}
}

function textData(text: string, style: RunStyle): TextData {
	const { bold = false, italic = false, underline = false, size = usualSize, capitals = false, color, vertical = 'baseline' } = style;
	return {
		k: 'r',
		t: capitals ? text.toLocaleUpperCase('vi') : text,
		s: size / 2,
		b: bold,
		i: italic,
		u: underline,
		c: /^[0-9A-Fa-f]{6}$/.test(color ?? '') ? `#${color}` : '#000000',
		v: vertical
	};
}

function noteBlocks(document: Document, first: number): ParagraphData[] {
	const block = document.blocks[first];
	return block?.kind === 'paragraph' ? [paragraphData(document, block, null)] : [];
}
