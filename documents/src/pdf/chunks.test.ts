import { expect, test } from 'vitest';
import { chunksOf } from './chunks.ts';
import type { Piece } from './page.ts';

/** A stretch in a face whose letters are all six points wide; `blank`: the file says that a blank stood before it. */
const piece = (text: string, x: number, width: number, blank = false): Piece => ({
	text,
	x,
	y: 100,
	width,
	size: 10,
	font: 'Cousine',
	bold: false,
	italic: false,
	spaced: blank,
	raised: false
});
const textsOf = (...pieces: Piece[]): string[] => chunksOf(pieces, 1).map(({ text }) => text);

test('a letter whose marks took cells of their own parts no word', () => {
	expect(textsOf(piece('H', 50, 6), piece('Ộ', 68, 0, true), piece('I ĐỒNG', 74, 36, true))).toEqual(['HỘI ĐỒNG']);
	expect(textsOf(piece('LAO Đ', 50, 30), piece('Ộ', 86, 0, true), piece('NG', 92, 12, true))).toEqual(['LAO ĐỘNG']);
});

test('a stretch that holds such letters ends where its letters end, and the next one goes on without a blank', () => {
	const short = piece('TÀI CHÍNH Ph'.normalize('NFD'), 50, 60);
	const composed = (...pieces: Piece[]) => textsOf(...pieces).map((text) => text.normalize('NFC'));
	expect(composed(short, piece('ạ', 122, 6, true), piece('m Quang', 128, 42))).toEqual(['TÀI CHÍNH Phạm Quang']);
	expect(composed(short, piece('ạ', 128, 6, true))).toEqual(['TÀI CHÍNH Ph ạ']);
	expect(textsOf(short, piece('Nơi nhận', 172, 48))).toHaveLength(2);
});

test('a blank before or after such a letter stays', () => {
	expect(textsOf(piece('CÁN B', 50, 30), piece('Ộ', 86, 0, true), piece('TRẺ', 98, 18, true))).toEqual(['CÁN BỘ TRẺ']);
	expect(textsOf(piece('TM.', 50, 18), piece('Ủ', 80, 0, true), piece('Y BAN', 86, 30, true))).toEqual(['TM. ỦY BAN']);
});
