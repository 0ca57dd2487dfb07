import { writeCsv } from '@kheo/documents/write-csv';
import { csvLines, type DisclosureLine } from '@kheo/core';

/** The list as a file of eight columns, to be kept in a spreadsheet and read in again. */
const yes = 'có';
const audiences = { public: 'Nhân dân', staff: 'nội bộ' } as const;
const listHeads = [
	'Nội dung',
	'Căn cứ',
	'Công khai với',
	'Lặp lại (tháng)',
	'Niêm yết ít nhất (ngày)',
	'Phát loa ít nhất (ngày)',
	'Chậm nhất sau quyết định (ngày làm việc)',
	'Có nhiệm kỳ'
] as const;

export function writeListFile(lines: readonly DisclosureLine[]): string {
	return writeCsv([listHeads, ...lines.map(cellsOf)]);
}

/** The sign by which a spreadsheet takes what looks like a formula for words, as `writeCsv` sets it. */
const asWords = /^'(?=[=+@-])/u;

/** The lines of such a file, or the number of the first line that cannot be one. */
export function readListFile(file: string): readonly DisclosureLine[] | number {
	const lines: DisclosureLine[] = [];
	for (const [at, cells] of csvLines(file).entries()) {
		if (at === 0 && cells[0]?.trim().toLowerCase() === listHeads[0].toLowerCase()) continue;
		const line = lineOf(cells.map((one) => one.trim().replace(asWords, '')));
		if (!line) return at + 1;
		lines.push(line);
	}
	return lines;
}

function cellsOf({ content, law, audience, everyMonths, boardDays, airDays, withinDays, isTerm }: DisclosureLine): (string | number)[] {
	return [content, law, audiences[audience], everyMonths ?? '', boardDays ?? '', airDays ?? '', withinDays ?? '', isTerm ? yes : ''];
}

function lineOf([content = '', law = '', to = '', ...rest]: readonly string[]): DisclosureLine | null {
	const numbers = rest.slice(0, 4).map((typed) => (typed === '' ? null : /^[1-9]\d{0,2}$/u.test(typed) ? Number(typed) : undefined));
	const [everyMonths = null, boardDays = null, airDays = null, withinDays = null] = numbers;
	const audience = to.toLowerCase() === audiences.staff ? 'staff' : to.toLowerCase() === audiences.public.toLowerCase() ? 'public' : null;
	if (content === '' || content.length > 500 || law === '' || law.length > 200 || audience === null || numbers.includes(undefined)) return null;
	return { content, law, audience, everyMonths, boardDays, airDays, withinDays, isTerm: (rest[4] ?? '').toLowerCase() === yes };
}
