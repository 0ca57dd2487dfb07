import { isLoneMark, opensItem } from './list-mark.ts';
import { leavesOpen } from './open-end.ts';

/** Lines are wrapped at `width` characters, or null when each line is a paragraph of its own. */
export type Wrapping = { readonly width: number } | null;

/** How the file breaks its lines: wrapped text has no long lines, and many that go on in small letters on the next one. */
export function wrappingOf(lines: readonly string[]): Wrapping {
	const texts = lines.map((line) => line.trim());
	const lengths = texts.map(({ length }) => length).filter((length) => length > 0);
	const long = lengths.filter((length) => length > 140).length;
	const sorted = lengths.toSorted((a, b) => a - b);
	const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
	if (long > lengths.length * 0.02 || !areBroken(texts, Math.min(SHORTEST_BROKEN, width * 0.6))) return null;
	return width >= 30 ? { width } : null;
}

/** Shorter lines are cells and names, whatever stands under them. */
const SHORTEST_BROKEN = 40;

/** Do sentences go on over the ends of these lines, in small letters on the next one, more than now and then? */
export function areBroken(texts: readonly string[], shortest = SHORTEST_BROKEN): boolean {
	const said = texts.filter((text) => text !== '').length;
	const goesOn = texts.filter(
		(text, index) => text.length >= shortest && /[^.;:]$/u.test(text) && /^\p{Ll}/u.test(texts[index + 1] ?? '') && !opensItem(texts[index + 1] ?? '')
	);
	return goesOn.length >= Math.max(2, said * 0.05);
}

/** Joins the lines of one group (between empty lines, or of a table's cell) into the paragraphs a person sees. */
export function joinLines(lines: readonly string[], wrapping: Wrapping, inCell = false): string[] {
	const paragraphs: string[] = [];
	let current = '';
	let last = '';
	for (const line of lines) {
		const text = line.trim();
		if (current === '') current = text;
		else if (/ {2}$/u.test(current)) current = `${current.trimEnd()}\n${text}`;
		else if (continues({ current, last, next: text, inCell }, wrapping)) current += ` ${text}`;
		else {
			paragraphs.push(current);
			current = text;
		}
		last = text;
		if (/ {2,}$/u.test(line) && !/\*\s+$/u.test(line)) current += '  ';
	}
	return current.trim() === '' ? paragraphs : [...paragraphs, current.trimEnd()];
}

type Join = { readonly current: string; readonly last: string; readonly next: string; readonly inCell: boolean };

/** In wrapped text a line goes on unless it ends a sentence, the next one opens an item, or both stand in capitals; a numbered heading in capitals goes on in capitals. */
function continues({ current, last, next, inCell }: Join, wrapping: Wrapping): boolean {
	if (emphasisOpen(current)) return current.length < 600;
	if (isLoneMark(current)) return wrapping !== null;
	if (opensItem(next) && (wrapping === null || !isSplitName(last, next, wrapping.width))) return false;
	if (leavesOpen(last, next, wrapping !== null || inCell)) return true;
	if (wrapping === null) return isCut(last, next, inCell ? 1 : 40);
	if (last.length >= wrapping.width * 0.72) return !/[;:]$/u.test(last) || /^\p{Ll}/u.test(next);
	if (/[.;:]$/u.test(last)) return false;
	if (/^\p{Ll}/u.test(next)) return true;
	if (inCell || last !== current) return false;
	return !isCapitals(last) || (opensItem(last) && isCapitals(next));
}

/** Also where each line is a paragraph, one in small letters goes on with a longer one that has no end mark; in a cell, with any. */
function isCut(last: string, next: string, shortest: number): boolean {
	return last.length >= shortest && /[\p{L}\d,]$/u.test(last) && /^\p{Ll}/u.test(next);
}

/** A name with a hyphen inside may be wrapped before it: a full line without an end mark, then "- xã hội". */
function isSplitName(last: string, next: string, width: number): boolean {
	return /^[-–]\s\p{Ll}/u.test(next) ? /\p{L}$/u.test(last) : /^[-–]\s\p{Lu}/u.test(next) && last.length >= width * 0.85 && /\p{Ll}$/u.test(last);
}

function isCapitals(text: string): boolean {
	return !/\p{Ll}/u.test(text);
}

/** Asterisks that stand alone are a rule or a bullet, not emphasis. */
function emphasisOpen(current: string): boolean {
	const text = current.replace(/(?<=^|\s)\*{1,}(?=\s|$)/gu, '');
	const bold = text.match(/(?<!\*)\*{2,3}(?!\*)/gu)?.length ?? 0;
	const italic = text.match(/(?<!\*)\*(?:\*\*)?(?!\*)/gu)?.length ?? 0;
	return bold % 2 === 1 || (italic % 2 === 1 && !/^\*\s/u.test(text));
}
