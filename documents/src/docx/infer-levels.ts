import { ListCounter, type ListLevel } from './list-counter.ts';
import { numeralOf } from './list-numerals.ts';

export type ListItem = { readonly level: number; readonly label: string };

const formats = ['decimal', 'lowerLetter', 'upperRoman', 'lowerRoman', 'upperLetter', 'decimalZero'] as const;
const LONGEST_START = 200;

/** The level shapes under which counting prints exactly these labels, or null. Tried out with the counter that reads them back. */
export function inferLevels(items: readonly ListItem[]): Map<number, ListLevel> | null {
	const levels = new Map<number, ListLevel>();
	for (const level of [...new Set(items.map((item) => item.level))].sort((a, b) => a - b)) {
		const first = items.find((item) => item.level === level);
		const found = first && candidates(first.label, level, levels).find((shape) => prints(items, level, new Map([...levels, [level, shape]])));
		if (!found) return null;
		levels.set(level, found);
	}
	return levels;
}

function prints(items: readonly ListItem[], level: number, levels: ReadonlyMap<number, ListLevel>): boolean {
	const counter = new ListCounter();
	const list = { abstract: 0, levels, starts: new Map<number, number>() };
	return items.every((item) => item.level > level || counter.next(list, item.level) === item.label || item.level < level);
}

function candidates(label: string, level: number, above: ReadonlyMap<number, ListLevel>): ListLevel[] {
	const own = /^(.*?)([0-9]+|[a-z]+|[A-Z]+)([^0-9A-Za-z]*)$/.exec(label);
	const bullet: ListLevel = { start: 1, format: 'bullet', text: label };
	if (!own) return [bullet];
	const [, before = '', numeral = '', after = ''] = own;
	return [...shapes(withUpperLevels(before, level, above), numeral, after, level), bullet];
}

function shapes(before: string, numeral: string, after: string, level: number): ListLevel[] {
	return formats.flatMap((format) => {
		const start = startOf(numeral, format);
		return start === null ? [] : [{ start, format, text: `${before}%${level + 1}${after}` }];
	});
}

function startOf(numeral: string, format: string): number | null {
	for (let count = 0; count <= LONGEST_START; count++) if (numeralOf(count, format) === numeral) return count;
	return null;
}

/** "2.3." at the second level: what stands before its own number is the number of the level above. */
function withUpperLevels(before: string, level: number, above: ReadonlyMap<number, ListLevel>): string {
	let upper = level;
	const parts = before.split(/([0-9]+|[IVXLC]+)/);
	for (let at = parts.length - 1; at >= 0; at--) {
		if (!/^([0-9]+|[IVXLC]+)$/.test(parts[at] ?? '') || upper === 0 || !above.has(upper - 1)) continue;
		parts[at] = `%${upper}`;
		upper--;
	}
	return parts.join('');
}
