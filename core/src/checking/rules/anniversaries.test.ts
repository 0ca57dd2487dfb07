import { expect, test } from 'vitest';
import { aHeader, aReading, findingsIn } from '../testing/a-reading.ts';

function wrong(blocks: readonly string[], anniversaries: { name: string; since: number }[] = []) {
	const header = aHeader({ title: 'Kỷ niệm các ngày lễ năm 2023' });
	return findingsIn(aReading(blocks, { header }), { anniversaries }).filter(({ code }) => code === 'anniversary-wrong');
}

test.each([
	'Kỷ niệm 93 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2023), 24 năm Ngày hội của cả nước (10/1999 - 10/2023) với các hoạt động',
	'Kế hoạch 5 năm phát triển nhà ở (2021 - 2025)',
	'kỷ niệm lần thứ 133 Ngày sinh (19/5/1890 – 19/5/2023)',
	'Trong 3 năm qua, kỷ niệm 93 năm Ngày truyền thống (15/10/1930 - 15/10/2023)',
	'sau 10 năm thực hiện Luật (có hiệu lực từ 2014)'
])('"%s" counts right', (text) => {
	expect(wrong([text])).toEqual([]);
});

test('a count that its own span contradicts is one finding with the number as its place', () => {
	const [found, ...others] = wrong(['Chào mừng 92 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2023) và 24 năm Ngày hội']);
	expect(others).toEqual([]);
	expect(found).toMatchObject({ severity: 'warning', params: { printed: 92, expected: 93, since: 1930, until: 2023 }, fix: [{ with: '93' }] });
	expect(found?.places).toEqual([{ block: 0, start: 10, end: 12, quote: '92' }]);
});

test('"lần thứ N" is counted like "N năm"', () => {
	expect(wrong(['kỷ niệm lần thứ 132 Ngày sinh (19/5/1890 - 19/5/2023)'])[0]?.params).toMatchObject({ printed: 132, expected: 133 });
});

test('an anniversary dated once in the text is known wherever it is named again', () => {
	const dated = 'kỷ niệm 24 năm Ngày hội của cả nước (10/1999 - 10/2023)';
	expect(wrong([dated, 'Chào mừng 24 năm Ngày hội của cả nước.'])).toEqual([]);
	expect(wrong([dated, 'Chào mừng 23 năm Ngày hội của cả nước.'])[0]?.places[0]).toMatchObject({ block: 1, quote: '23' });
});

test('anniversaries given as data are checked where no span is printed', () => {
	const known = [{ name: 'Ngày hội của cả nước', since: 1999 }];
	expect(wrong(['Chào mừng 23 năm Ngày hội của cả nước'], known)[0]?.params).toMatchObject({ expected: 24 });
	expect(wrong(['Chào mừng 24 năm Ngày hội của cả nước'], known)).toEqual([]);
});
