import { searchKey } from '../language/search-key.ts';

/** What one of a column's numbers is worth in đồng, and how it is said beside a number ("1.000 đồng" would run into it). */
export type MoneyMeasure = { readonly scale: number; readonly words: string };

const measures: readonly (MoneyMeasure & { readonly sign: RegExp })[] = [
	{ sign: /^(ty|ti|1\.?000\.?000\.?000) /, scale: 1_000_000_000, words: 'tỷ đồng' },
	{ sign: /^(trieu|1\.?000\.?000) /, scale: 1_000_000, words: 'triệu đồng' },
	{ sign: /^(nghin|ngan|1\.?000) /, scale: 1000, words: 'nghìn đồng' },
	{ sign: /^(dong|vnd)/, scale: 1, words: 'đồng' }
];
const stated = /[(:]\s*(?:(?:đvt|đơn\s+vị(?:\s+tính)?)\s*:?\s*)?((?:[\d.]+|nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|vnđ|vnd))\s*\.?\s*(?:\)|$)/imu;
const atTheEnd = /(?:^|\s)((?:nghìn|ngàn|triệu|tỷ|tỉ)\s+đồng)\s*$/imu;
const money = /\b(kinh phi|so tien|thanh tien|du toan|ngan sach|xa hoi hoa|nguon von|tri gia|gia tri|von|tien)\b/;

/** The measure that a heading or a line above a table states: "Kinh phí (triệu đồng)", "Đơn vị tính: nghìn đồng". Null when it states none. */
export function moneyMeasure(text: string): MoneyMeasure | null {
	const said = searchKey(stated.exec(text)?.[1] ?? atTheEnd.exec(text)?.[1] ?? '').replace(/\s+/g, ' ');
	const found = measures.find(({ sign }) => sign.test(said));
	return found ? { scale: found.scale, words: found.words } : null;
}

/** Whether a heading is of a column of money, so that a measure stated once above the table is meant for it. */
export function isMoneyHeading(heading: string): boolean {
	return money.test(searchKey(heading));
}
