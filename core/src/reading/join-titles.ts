import { fold } from './fold.ts';
import type { Line } from './lines.ts';
import { isNameInCapitals, isPersonName } from './person-names.ts';
import { capacityAtStart, holdsPost, isCapitals, startsPost } from './signing-words.ts';

/** The closing block with titles and names put together that a narrow column wrapped: "TM. ỦY BAN NHÂN" over "DÂN". */
export function joinTitles(close: readonly Line[]): Line[] {
	const joined: Line[] = [];
	for (const [index, line] of close.entries()) {
		const before = joined.at(-1);
		if (before && sameCell(before, line) && (goesOn(before.text, line.text, close[index + 1]) || isRestOfName(before.text, line.text))) {
			const text = `${before.text} ${line.text}`;
			joined[joined.length - 1] = { ...before, text, folded: fold(text) };
		} else joined.push(line);
	}
	return joined;
}

/** A title in capitals goes on after a comma, and with what names no post itself. */
function goesOn(title: string, next: string, after: Line | undefined): boolean {
	if (!isTitle(title) || !isCapitals(title) || !isCapitals(next) || capacityAtStart(next) !== null) return false;
	if (title.endsWith(',')) return true;
	return (
		!holdsPost(next) &&
		/^(?:[-–]\s)?\p{Lu}/u.test(next) &&
		(!isNameInCapitals(next) || (after !== undefined && (isTitle(after.text) || isPersonName(after.text))))
	);
}

function isTitle(text: string): boolean {
	return capacityAtStart(text) !== null || startsPost(text);
}

/** "Nguyễn Thị" over "Hoa", "Ngô" over "Văn Tuấn". */
function isRestOfName(start: string, rest: string): boolean {
	if (!/^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}+)?$/u.test(start) || !/^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(rest)) return false;
	return (!start.includes(' ') || !rest.includes(' ')) && isPersonName(`${start} ${rest}`) && isNameInCapitals(`${start} ${rest}`.toLocaleUpperCase('vi'));
}

function sameCell({ cell: a }: Line, { cell: b }: Line): boolean {
	return a === b || (a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column);
}
