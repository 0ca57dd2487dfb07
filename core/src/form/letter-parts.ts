import { searchKey } from '../language/search-key.ts';

const closing =
	/^(nguoi lap|nguoi tong hop|thu truong|lanh dao|truong phong|pho truong phong|chanh van phong|pho chanh|giam doc|pho giam doc|chi cuc truong|vien truong|chu tich|xac nhan|noi nhan|nhu tren|luu\b|kt\.|tl\.|tm\.|\(ky|\(da ky|ky, ghi)/;
const dated = /ngay\b.{0,10}\bthang\b.{0,10}\bnam\b/;

/** A line of the foot of a letter: place and date, who signs, Nơi nhận. What follows in the table is names. */
export function isClosingLine(text: string): boolean {
	const key = searchKey(text);
	return closing.test(key.replace(/^[-+•\s]+/, '')) || (dated.test(key) && key.length < 60 && /^[^,]{2,30},/.test(key));
}

const frame =
	/^(cong hoa xa hoi|doc lap - tu do|so\s*:|so \d|v\/v|kinh gui|thuc hien|can cu|phu luc|bieu|mau|bang|danh sach|dang ky|noi dung dang ky|ket qua|bao cao|cong van|ke hoach|\(?kem theo|tren day la|de nghi|xin |rat mong|\(?ten don vi|don vi|nam \d{4}|huong ung)/;

/** A line that belongs to the frame of a letter and carries no row: header, title, opening and closing words. */
export function isFrameLine(text: string): boolean {
	const key = searchKey(text);
	return (
		key.length < 4 ||
		frame.test(key) ||
		isClosingLine(text) ||
		/:\s*$/.test(key) ||
		/(dang ky|bao cao).*(nhu sau|cu the)/.test(key) ||
		isCapitals(text) ||
		/^[-_*.~=\s]+$/.test(key)
	);
}

export function isCapitals(text: string): boolean {
	return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\b(số|v\/v)\b/giu, ''));
}
