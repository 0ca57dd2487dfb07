import { showDate } from './show-date.ts';

const letters = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;

/** A number as its cell shows it, the Vietnamese way: comma before decimals, full stop between thousands, dates as d/m/yyyy. */
export function showNumber(value: number, code: string, from1904: boolean): string {
	const sections = code.split(';');
	const section = (value < 0 ? sections[1] : undefined) ?? sections[0] ?? 'General';
	const bare = section.replace(letters, '');
	if (/general|@/i.test(bare) || bare === '') return plain(value);
	if (/[dmyhs]/i.test(bare)) return showDate(value, bare, from1904);
	if (/[e?]/i.test(bare)) return plain(value);
	const isNegativeSection = value < 0 && sections.length > 1;
	return `${literal(section, 'before')}${shaped(isNegativeSection ? -value : value, bare)}${literal(section, 'after')}`;
}

function plain(value: number): string {
	return String(Number(value.toPrecision(15))).replace('.', ',');
}

function shaped(value: number, bare: string): string {
	const isPercent = bare.includes('%');
	const [whole = '', fraction = ''] = bare.split('.');
	const least = fraction.replace(/[^0]/g, '').length;
	const most = fraction.replace(/[^0#]/g, '').length;
	const digits = whole.replace(/[^0]/g, '').length;
	const [integer = '0', decimals = ''] = Math.abs(isPercent ? value * 100 : value)
		.toFixed(most)
		.split('.');
	const padded = integer.padStart(digits, '0');
	const grouped = /,(?=[#0])/.test(whole) ? padded.replace(/\B(?=(?:\d{3})+$)/g, '.') : padded;
	const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
	return `${value < 0 ? '-' : ''}${grouped}${kept && `,${kept}`}${isPercent ? '%' : ''}`;
}

/** Words printed with the number, as in `#,##0 "đồng"`. */
function literal(section: string, side: 'before' | 'after'): string {
	const digits = [...section.matchAll(/"[^"]*"|[#0]/g)].filter((match) => match[0].length === 1);
	const edge = side === 'before' ? digits[0]?.index : digits.at(-1)?.index;
	if (edge === undefined) return '';
	const part = side === 'before' ? section.slice(0, edge) : section.slice(edge + 1);
	const words = [...part.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '').join('');
	return side === 'after' && words !== '' && !words.startsWith(' ') && / "/.test(part) ? ` ${words}` : words;
}
