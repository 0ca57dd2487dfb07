import type { RawParagraph, RawRun } from '../docx/raw-properties.ts';
import { byteOf, longOf, shortOf, sprmsIn, wordOf, type Sprm } from './sprms.ts';

export type DocRun = RawRun & { change?: 'inserted' | 'deleted'; special?: boolean; symbol?: number; fontNumber?: number };
export type DocParagraph = RawParagraph & { inTable?: boolean; depth?: number; isRowEnd?: boolean; isInnerRowEnd?: boolean; huge?: number };

type Toggle = 'bold' | 'italic' | 'capitals' | 'hidden';
const toggles: Readonly<Record<number, Toggle>> = { 0x0835: 'bold', 0x0836: 'italic', 0x083b: 'capitals', 0x083c: 'hidden' };

/** What a list of character properties says. */
export function readRunProperties(view: DataView | null, fontName: (number: number) => string | undefined): DocRun {
	const run: DocRun = {};
	for (const sprm of sprmsIn(view)) {
		const toggle = toggles[sprm.code];
		if (toggle !== undefined) readToggle(run, toggle, byteOf(sprm));
		else readRunProperty(run, sprm, fontName);
	}
	return run;
}

/** 0x80 is "as the style says". */
function readToggle(run: DocRun, toggle: Toggle, value: number): void {
	if (value !== 0x80) run[toggle] = value !== 0;
}

function readRunProperty(run: DocRun, sprm: Sprm, fontName: (number: number) => string | undefined): void {
	switch (sprm.code) {
		case 0x0800:
			if (byteOf(sprm) !== 0) run.change = 'deleted';
			break;
		case 0x0801:
			if (byteOf(sprm) !== 0) run.change ??= 'inserted';
			break;
		case 0x0855:
			run.special = byteOf(sprm) !== 0;
			break;
		case 0x6a09:
			run.symbol = longOf(sprm) >>> 16;
			break;
		case 0x4a30:
			run.style = String(wordOf(sprm));
			break;
		case 0x4a43:
			if (wordOf(sprm) > 0) run.size = wordOf(sprm);
			break;
		case 0x4a4f: {
			const font = fontName(wordOf(sprm));
			if (font !== undefined) run.font = font;
			break;
		}
		default:
			readRareRunProperty(run, sprm);
	}
}

const palette = [
	'AUTO',
	'000000',
	'0000FF',
	'00FFFF',
	'00FF00',
	'FF00FF',
	'FF0000',
	'FFFF00',
	'FFFFFF',
	'000080',
	'008080',
	'008000',
	'800080',
	'800000',
	'808000',
	'808080',
	'C0C0C0'
];

function readRareRunProperty(run: DocRun, sprm: Sprm): void {
	if (sprm.code === 0x2a3e) run.underline = byteOf(sprm) !== 0 && byteOf(sprm) !== 5;
	else if (sprm.code === 0x2a48) run.vertical = (['baseline', 'superscript', 'subscript'] as const)[byteOf(sprm)] ?? 'baseline';
	else if (sprm.code === 0x2a42) run.color = palette[byteOf(sprm)] ?? 'AUTO';
	else if (sprm.code === 0x6870) run.color = colorOf(longOf(sprm));
}

/** 0x00BBGGRR; a high byte says "automatic". */
function colorOf(value: number): string {
	if (value >>> 24 !== 0) return 'AUTO';
	const rgb = ((value & 0xff) << 16) | (value & 0xff00) | ((value >> 16) & 0xff);
	return rgb.toString(16).padStart(6, '0').toUpperCase();
}

const measures: Readonly<Record<number, 'indentLeft' | 'indentRight' | 'indentFirst' | 'spaceBefore' | 'spaceAfter'>> = {
	0x840e: 'indentRight',
	0x845d: 'indentRight',
	0x840f: 'indentLeft',
	0x845e: 'indentLeft',
	0x8411: 'indentFirst',
	0x8460: 'indentFirst',
	0xa413: 'spaceBefore',
	0xa414: 'spaceAfter'
};
const switches: Readonly<Record<number, 'keepLines' | 'keepNext' | 'pageBreakBefore' | 'inTable' | 'isRowEnd' | 'isInnerRowEnd'>> = {
	0x2405: 'keepLines',
	0x2406: 'keepNext',
	0x2407: 'pageBreakBefore',
	0x2416: 'inTable',
	0x2417: 'isRowEnd',
	0x244c: 'isInnerRowEnd'
};

/** What a list of paragraph properties says, into `paragraph`; `from` is after the style's number where there is one. */
export function readParagraphProperties(paragraph: DocParagraph, view: DataView | null, from: number): void {
	for (const sprm of sprmsIn(view, from)) {
		const measure = measures[sprm.code];
		const isOn = switches[sprm.code];
		if (measure !== undefined) paragraph[measure] = shortOf(sprm);
		else if (isOn !== undefined) paragraph[isOn] = byteOf(sprm) !== 0;
		else readParagraphProperty(paragraph, sprm);
	}
}

const alignments = ['left', 'center', 'right', 'justify', 'justify', 'justify'] as const;

function readParagraphProperty(paragraph: DocParagraph, sprm: Sprm): void {
	switch (sprm.code) {
		case 0x2403:
		case 0x2461:
			paragraph.align = alignments[byteOf(sprm)] ?? 'left';
			break;
		case 0x260a:
			paragraph.level = byteOf(sprm);
			break;
		case 0x460b:
			paragraph.list = wordOf(sprm);
			break;
		case 0x2640:
			paragraph.outline = byteOf(sprm);
			break;
		case 0x6412:
			readLine(paragraph, sprm);
			break;
		case 0x6649:
			paragraph.depth = longOf(sprm);
			break;
		case 0x6645:
		case 0x6646:
		case 0x646b:
			paragraph.huge = longOf(sprm);
			break;
		case 0x6426:
		case 0xc650:
			paragraph.ruleBelow = isDrawn(sprm);
	}
}

/** Less than zero is exact; the second number says that the first counts in lines. */
function readLine(paragraph: DocParagraph, sprm: Sprm): void {
	const height = sprm.view.getInt16(sprm.at, true);
	const inLines = sprm.view.getInt16(sprm.at + 2, true) === 1;
	if (height === 0) return;
	paragraph.line = Math.abs(height);
	paragraph.lineRule = inLines ? 'auto' : height < 0 ? 'exact' : 'atLeast';
}

/** A border in the old form is width and kind, in the new one colour, width and kind. */
function isDrawn({ view, at, length }: Sprm): boolean {
	const kind = length >= 8 ? view.getUint8(at + 5) : view.getUint8(at + 1);
	return kind !== 0 && kind !== 0xff;
}
