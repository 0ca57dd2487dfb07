import { sourceIn, type Line } from './lines.ts';
import { isAppendixLabel, startsAttachment } from './parts.ts';
import { isPersonName } from './person-names.ts';
import { capacityAtStart, isCapitals, startsPost } from './signing-words.ts';
import type { Source } from '../document/source.ts';

export type Recipient = { readonly name: string; readonly source: Source };

const label = /^[^\p{L}]*noi nhan\s*[:.]?\s*/u;

/** The entries of "Nơi nhận" as printed, without bullets and end marks; wrapped lines are joined, "(để b/c)" stays with its entry. */
export function readRecipients(close: readonly Line[]): Recipient[] {
	const at = close.findIndex((line) => label.test(line.folded));
	const first = close[at];
	if (!first) return [];
	const entries: Entry[] = [];
	const lines = listLines(close.slice(at), close, at);
	const marked = lines.some(({ text }) => /^[-–•+]|[;]$/u.test(text)) || /[-–•]\s*\p{L}/u.test(first.text);
	for (const [index, line] of lines.entries()) {
		const text = index === 0 ? line.text.slice(label.exec(line.folded)?.[0].length ?? 0) : line.text;
		const parts = marked ? splitEntries(text) : splitUnmarked(text);
		for (const part of parts) addEntry(entries, part, line, marked);
		if (filed(entries.at(-1)?.text) && !/^[([]/u.test(lines[index + 1]?.text ?? '')) break;
	}
	return entries.map(({ line, text }) => ({ name: bare(text), source: sourceIn(line) })).filter(({ name }) => name !== '');
}

type Entry = { line: Line; text: string; open: boolean };
type Part = { bullet: boolean; text: string };

/** The lines up to what ends the list: a signature, an appendix, the cell beside it. */
function listLines(from: readonly Line[], close: readonly Line[], at: number): Line[] {
	const column = from[0]?.cell?.column;
	const end = from.findIndex(
		(line, index) => index > 0 && ((column !== undefined && line.cell !== null && line.cell.column !== column) || endsList(line, close, at + index))
	);
	return end < 0 ? [...from] : from.slice(0, end);
}

function addEntry(entries: Entry[], part: Part, line: Line, marked: boolean): void {
	const before = entries.at(-1);
	const goesOn = /^\p{Ll}|^[(+]/u.test(part.text) || (marked ? before?.open === true : before?.text.endsWith(',') === true);
	if (before && !part.bullet && goesOn) joinTo(before, part.text);
	else if (part.text !== '') entries.push({ line, text: part.text, open: !/[;.]$/u.test(part.text) });
}

/** A list without dashes: a line for each entry, or all of them on one line between semicolons. */
function splitUnmarked(text: string): Part[] {
	return text
		.split(/(?<!Lưu[^;]*);\s+/u)
		.map((part, index) => ({ bullet: index > 0, text: part.trim() }))
		.filter((part) => part.text !== '');
}

function joinTo(entry: Entry, text: string): void {
	entry.text = `${entry.text.replace(/;\s*$/u, text.startsWith('(') ? '' : ';')} ${text}`;
	entry.open = !/[;.]$/u.test(text);
}

function filed(text: string | undefined): boolean {
	return text !== undefined && /^L[ưu]u(?:\s|:)/u.test(text) && /[.)]$|:\s*\S/u.test(text) && !/[;,]$/u.test(text);
}

function endsList(line: Line, close: readonly Line[], index: number): boolean {
	if (capacityAtStart(line.text) !== null || isAppendixLabel(line) || startsAttachment(close, index)) return true;
	return (startsPost(line.text) && isCapitals(line.text)) || (isPersonName(line.text) && !/^[-+]/u.test(line.text) && line.bold && !line.text.endsWith(';'));
}

/** One line may hold several entries: "- Như trên; - Bộ Tài chính; - Lưu: VT." */
function splitEntries(text: string): Part[] {
	const parts = text.split(/(?<=[;.)]|^)\s*[-–•]\s*(?=[\p{L}(])|(?<=,)\s+[-–•]\s+(?=\p{L})/u);
	const opens = /^[-–•]\s*/u.test(text);
	return parts.map((part, index) => ({ bullet: index > 0 || opens, text: part.trim() })).filter((part) => part.text !== '');
}

function bare(text: string): string {
	return text
		.replace(/^[-–•*+\s]+/u, '')
		.replace(/;\s*(?=\((?:để|b\/c|báo cáo|thực hiện|phối hợp))/giu, ' ')
		.replace(/[;.,\s]+$/u, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
