import { sourceIn, type Line } from './lines.ts';
import type { Source } from '../document/source.ts';

export type DocumentNumber = { readonly number: string | null; readonly symbol: string | null; readonly source: Source };

/** A group of a symbol; a converter may have set its letters apart ("S N V"). */
const sign = String.raw`(?:\p{Lu}(?:\s\p{Lu}(?![\p{L}/]))+|\p{Lu}[\p{L}&.]{0,24}\d{0,4})`;
const signs = `${sign}(?:\\s?[-–/]\\s?${sign})*`;
const printed = new RegExp(
	`(?:^|[\\s|*])(?:Số|SỐ)\\s*:?\\s*[.…_\\s]*(?<number>\\d(?:[\\d.]|\\s(?=\\d))*[a-zđ]?)?[.…_\\s]*(?:/(?<year>(?:19|20)\\d{2}))?(?:\\s?[/\\-–]\\s?|(?<=\\d)\\s(?=\\p{Lu}{2}\\p{L}?/))(?<symbol>${signs})`,
	'u'
);
const alone = new RegExp(`^(?<number>\\d{1,5}[a-zđ]?)(?:/(?<year>(?:19|20)\\d{2}))?\\s?[/\\-–]\\s?(?<symbol>${signs})\\s*$`, 'u');

/** Number and symbol of the header, split at the first "/" (state), after the year ("74/2025"), or at the first "-" (Party). */
export function readNumber(head: readonly Line[]): DocumentNumber | null {
	for (const [index, line] of head.entries()) {
		const found = printed.exec(line.text) ?? (/^(?:Số|SỐ)\s*:?$/u.test(line.text) ? null : alone.exec(line.text));
		if (found) return numberOf(found, line);
		const next = head[index + 1];
		const below = /^(?:Số|SỐ)\s*:?$/u.test(line.text) && next ? alone.exec(next.text) : null;
		if (below && next) return numberOf(below, next);
	}
	return null;
}

function numberOf(found: RegExpExecArray, line: Line): DocumentNumber {
	const { number, year, symbol = '' } = found.groups ?? {};
	const text = found[0].trimEnd();
	const start = found.index + (text.length - text.trimStart().length);
	const plain = number?.replace(/\.+$|\s/gu, '');
	return {
		number: plain === undefined || plain === '' ? null : year === undefined ? plain : `${plain}/${year}`,
		symbol: symbol.replace(/\s/gu, '').replace(/–/gu, '-').replace(/\.$/u, ''),
		source: sourceIn(line, start, found.index + text.length)
	};
}
