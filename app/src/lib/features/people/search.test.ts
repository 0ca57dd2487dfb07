import { expect, test } from 'vitest';
import { type Findable, findAmong } from './search.ts';

const one = (title: string, words = ''): Findable => ({ kind: 'news', href: `/${title}`, title, words });
const titles = (all: readonly Findable[], query: string) => findAmong(all, query, 10).map(({ title }) => title);

test('every word must be there, accents or not, in title or text', () => {
	const all = [one('Tiếp công dân', 'tháng chín'), one('Công khai'), one('Đường dân sinh')];
	expect(titles(all, 'cong dan')).toEqual(['Tiếp công dân']);
	expect(titles(all, 'THÁNG chin')).toEqual(['Tiếp công dân']);
	expect(titles(all, 'duong')).toEqual(['Đường dân sinh']);
	expect(titles(all, '   ')).toEqual([]);
});

test('what has the very accents comes before what has the letters alone, then what has them in its title', () => {
	const all = [one('Dẫn đường'), one('Khác', 'việc của dân'), one('Dân biết')];
	expect(titles(all, 'dân')).toEqual(['Dân biết', 'Khác', 'Dẫn đường']);
});

test('the words around the first hit are shown, cut between words', () => {
	const words = `${'mở đầu '.repeat(30)}chỗ cần tìm ${'sau nữa '.repeat(40)}`;
	const [found] = findAmong([one('Tin', words)], 'chỗ', 1);
	expect(found?.around).toMatch(/^… .*chỗ cần tìm.* …$/u);
	expect(found?.around.length).toBeLessThan(240);
	expect(findAmong([one('Tin', words)], 'cho can', 1)[0]?.around).toContain('chỗ cần tìm');
});

test('what nobody sees is no word to look for, and the place is that of any word which stands there', () => {
	expect(titles([one('Tin')], '\u0300 \0')).toEqual([]);
	expect(findAmong([one('Nhà văn hóa', `${'mở đầu '.repeat(30)}sửa mái nhà`)], 'van mai', 1)[0]?.around).toContain('sửa mái nhà');
});
