/**
 * The values that a printed number may mean: "1.234.567", "12,5", "1 234" have one, "1,234" has two (a decimal comma, or thousands
 * the English way). None for words, dates and numbers with a unit.
 */
export function numbersMeant(text: string): number[] {
	const printed = text.replace(/[\u00A0\u2009\u202F]/gu, ' ').trim();
	if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(printed)) return [Number(printed.replaceAll('.', '').replace(',', '.'))];
	if (/^-?\d{1,3}(?: \d{3})+(?:,\d+)?$/u.test(printed)) return [Number(printed.replaceAll(' ', '').replace(',', '.'))];
	if (/^-?\d{1,3}(?:,\d{3}){2,}$/u.test(printed)) return [Number(printed.replaceAll(',', ''))];
	if (/^-?\d{1,3},\d{3}$/u.test(printed)) return [Number(printed.replace(',', '.')), Number(printed.replace(',', ''))];
	if (/^-?\d+(?:,\d+)?$/u.test(printed)) return [Number(printed.replace(',', '.'))];
	return /^-?\d+\.\d{1,2}$/u.test(printed) ? [Number(printed)] : [];
}

/** A number as Vietnamese papers print it: 1234567.5 → "1.234.567,5". */
export function vietnameseNumber(value: number): string {
	const [whole = '0', fraction] = String(Math.abs(value)).split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
	return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
