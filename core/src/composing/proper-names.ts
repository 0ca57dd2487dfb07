import { provinces } from '../organisation/provinces.ts';

/** A sentence made from a title in capitals, with the names that those hid given their capitals back. */
export function withProperNames(text: string): string {
	const lowered = text.toLowerCase();
	const occurring = properNames.filter((name) => lowered.includes(name.toLowerCase()));
	return occurring.reduce((spelled, name) => spelled.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), name), text);
}

/** Those of people and places beyond these stay for the clerk (NĐ 30/2020, Phụ lục II). */
const properNames = ['Việt Nam', 'Hồ Chí Minh', 'Tổ quốc', 'Nhân dân', 'Đảng', 'Nhà nước', 'Chính phủ', 'Quốc hội', ...provinces.map(({ name }) => name)];
