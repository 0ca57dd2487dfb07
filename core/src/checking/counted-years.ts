/** "N năm <name> (from - to)" in a text; `start` … `end` is where N stands. `bare` spans give years only. */
export type CountedYears = {
	readonly printed: number;
	readonly name: string;
	readonly span: YearSpan | null;
	readonly block: number;
	readonly start: number;
	readonly end: number;
};

/** `untilAt`: where the four digits of its last year stand. */
export type YearSpan = { readonly since: number; readonly until: number; readonly bare: boolean; readonly untilAt: number };

const date = String.raw`((?:\d{1,2}\s*[/.-]\s*){0,2})((?:18|19|20)\d{2})`;
const pattern = new RegExp(
	String.raw`(?<![\p{L}\p{N}/.])(?:(?:lần thứ\s+)(?<nth>\d{1,3})|(?<count>\d{1,3})\s+năm)\s+(?<name>(?:(?!\d{1,3}\s+năm\s|lần thứ\s+\d)[^();\n]){1,160}?)(?:\s*\(\s*${date}\s*[-–]\s*${date}\s*\)|(?=[;.,)\n]|\sva?à?\s\d|$))`,
	'giu'
);

/** Every count of years in these texts that names an event, with its span where one is printed. */
export function countedYears(blocks: readonly string[]): CountedYears[] {
	return blocks.flatMap((text, block) => [...text.matchAll(pattern)].map((match) => countedIn(match, block)));
}

function countedIn(match: RegExpExecArray, block: number): CountedYears {
	const number = match.groups?.['nth'] ?? match.groups?.['count'] ?? '';
	const start = match.index + match[0].indexOf(number);
	return { printed: Number(number), name: (match.groups?.['name'] ?? '').trim(), span: spanIn(match), block, start, end: start + number.length };
}

function spanIn(match: RegExpExecArray): YearSpan | null {
	const [whole, , , , dayFrom = '', since, dayTo = '', until] = match;
	if (since === undefined || until === undefined) return null;
	return { since: Number(since), until: Number(until), bare: dayFrom === '' && dayTo === '', untilAt: match.index + whole.lastIndexOf(until) };
}
