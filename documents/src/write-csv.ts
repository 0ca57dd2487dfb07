/**
 * RFC 4180 with the mark by which spreadsheets know UTF-8. Words that a spreadsheet would run as a formula stand as words; a number, also one printed with its
 * sign, stays a number.
 */
export function writeCsv(lines: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
	const text = typeof value === 'string' && /^[=+@\t\r]|^-(?!\d)/u.test(value) ? `'${value}` : String(value);
	return `"${text.replaceAll('"', '""')}"`;
}
