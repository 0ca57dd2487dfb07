import { Styles, type NamedStyle } from '../docx/styles.ts';
import { readParagraphProperties, readRunProperties, type DocParagraph } from './looks.ts';
import { parts, type WordFile } from './word-file.ts';

const NO_STYLE = 0xfff;

/** Names of the fonts, by number ([MS-DOC] 2.9.286). */
export function readFonts(file: WordFile): string[] {
	const view = file.part(parts.fonts);
	const fonts: string[] = [];
	if (view.byteLength < 4) return fonts;
	const count = view.getUint16(0, true);
	let at = 4;
	for (let index = 0; index < count && at < view.byteLength; index++) {
		const end = at + 1 + view.getUint8(at);
		fonts.push(zeroEnded(view, at + 40, Math.min(end, view.byteLength)));
		at = end;
	}
	return fonts;
}

function zeroEnded(view: DataView, from: number, to: number): string {
	let text = '';
	for (let at = from; at + 2 <= to; at += 2) {
		const code = view.getUint16(at, true);
		if (code === 0) break;
		text += String.fromCharCode(code);
	}
	return text;
}

/** The style sheet; a style is called by its number ([MS-DOC] 2.9.271). */
export function readDocStyles(file: WordFile, fonts: readonly string[]): Styles {
	const view = file.part(parts.styles);
	const named = new Map<string, NamedStyle>();
	if (view.byteLength >= 20) {
		const count = view.getUint16(2, true);
		const base = view.getUint16(4, true);
		let at = 2 + view.getUint16(0, true);
		for (let index = 0; index < count && at + 2 <= view.byteLength; index++) {
			const size = view.getUint16(at, true);
			const style = size > 10 && at + 2 + size <= view.byteLength ? styleOf(view, at + 2, base, size, fonts) : null;
			if (style) named.set(String(index), style);
			at += 2 + size + (size % 2);
		}
	}
	return new Styles({ named, defaults: { paragraph: {}, run: {} }, defaultParagraph: '0' });
}

function styleOf(view: DataView, at: number, base: number, size: number, fonts: readonly string[]): NamedStyle {
	const builtIn = view.getUint16(at, true) & 0xfff;
	const second = view.getUint16(at + 2, true);
	const kind = second & 0xf;
	const parent = second >> 4;
	const nameAt = at + base;
	const first = nameAt + 2 + (view.getUint16(nameAt, true) + 1) * 2;
	const paragraph: DocParagraph = builtIn >= 1 && builtIn <= 6 ? { outline: builtIn - 1 } : {};
	const lists = listsIn(view, first, at + size);
	if (kind === 1 && lists[0]) readParagraphProperties(paragraph, lists[0], 2);
	const characters = kind === 1 ? lists[1] : kind === 2 ? lists[0] : undefined;
	const run = readRunProperties(characters ?? null, (number) => fonts[number]);
	return { basedOn: parent === NO_STYLE ? undefined : String(parent), paragraph, run, isBordered: undefined };
}

/** Each list of properties says its length and begins at an even place. */
function listsIn(view: DataView, from: number, end: number): DataView[] {
	const lists: DataView[] = [];
	for (let at = from; at + 2 <= end && lists.length < 3;) {
		const length = Math.min(view.getUint16(at, true), end - at - 2);
		lists.push(new DataView(view.buffer, view.byteOffset + at + 2, length));
		at += 2 + length + (length % 2);
	}
	return lists;
}
