import { sourceIn, type Line } from './lines.ts';
import { isAppendixLabel, startsAttachment } from './parts.ts';
import { capacityAtStart, isCapitals, isPersonName, startsPost } from './signing-words.ts';
import type { Source } from '../document/source.ts';

export type Recipient = { readonly name: string; readonly source: Source };

const label = /^[^\p{L}]*noi nhan\s*[:.]?\s*/u;

/** The entries of "Nơi nhận" as printed, without bullets and end marks; wrapped lines are joined, "(để b/c)" stays with its entry. */
export function readRecipients(close: readonly Line[]): Recipient[] {
	const at = close.findIndex((line) => label.test(line.folded));
	const first = close[at];
	if (!first) return [];
	const entries: { line: Line; text: string; open: boolean }[] = [];
	for (const [index, line] of close.slice(at).entries()) {
		if (index > 0 && endsList(line, first, close, at + index)) break;
		const text = index === 0 ? line.text.slice(label.exec(line.folded)?.[0].length ?? 0) : line.text;
		for (const part of splitEntries(text)) {
			const before = entries.at(-1);
			if (before && !part.bullet && (before.open || /^\p{Ll}|^[(+]/u.test(part.text))) joinTo(before, part.text);
			else if (part.text !== '') entries.push({ line, text: part.text, open: isOpen(part.text, first) });
		}
		if (filed(entries.at(-1)?.text)) break;
	}
	return entries.map(({ line, text }) => ({ name: bare(text), source: sourceIn(line) })).filter(({ name }) => name !== '');
}

function joinTo(entry: { text: string; open: boolean }, text: string): void {
	entry.text = `${entry.text.replace(/;\s*$/u, text.startsWith('(') ? '' : ';')} ${text}`;
	entry.open = !/[;.]$/u.test(text);
}

/** An entry without an end mark may go on in the next line; lists without dashes and marks have one entry a line. */
function isOpen(text: string, first: Line): boolean {
	return !/[;.]$/u.test(text) && first.text.length > 0;
}

function filed(text: string | undefined): boolean {
	return text !== undefined && /^L[ưu]u(?:\s|:)/u.test(text) && /[.)]$|:\s*\S/u.test(text) && !/[;,]$/u.test(text);
}

function endsList(line: Line, first: Line, close: readonly Line[], index: number): boolean {
	if (capacityAtStart(line.text) !== null || isAppendixLabel(line) || startsAttachment(close, index)) return true;
	if (first.cell && line.cell && line.cell.table === first.cell.table && line.cell.column !== first.cell.column) return true;
	return (startsPost(line.text) && isCapitals(line.text)) || (isPersonName(line.text) && !/^[-+]/u.test(line.text) && line.bold && !line.text.endsWith(';'));
}

/** One line may hold several entries: "- Như trên; - Bộ Tài chính; - Lưu: VT." */
function splitEntries(text: string): { bullet: boolean; text: string }[] {
	const parts = text.split(/(?<=[;.)]|^)\s*[-–•]\s*(?=[\p{L}(])/u);
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
