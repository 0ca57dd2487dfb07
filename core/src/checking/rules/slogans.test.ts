import { expect, test } from 'vitest';
import { aReading, findingsIn } from '../testing/a-reading.ts';

const superior = { name: 'Kế hoạch số 12-KH/TU', deadlines: [], slogans: ['“An toàn là bạn, tai nạn là thù”', 'Mỗi công trường là một khóa học hòa thuận'] };

function differing(text: string) {
	const source = { block: 0, start: 0, end: text.length, quote: text };
	const appendix = { label: 'Phụ lục', title: '', tables: [], slogans: [{ label: '', text, source, labelSource: null }], source };
	return findingsIn(aReading([text], { appendices: [appendix] }), { superior }).filter(({ code }) => code === 'slogan-differs');
}

test('one changed word is shown beside the superior’s slogan', () => {
	expect(differing('“An toàn là bạn, tai nạn là giặc”')).toMatchObject([
		{ severity: 'warning', params: { original: '“An toàn là bạn, tai nạn là thù”', superior: 'Kế hoạch số 12-KH/TU' }, places: [{ block: 0 }] }
	]);
});

test.each(['"An toàn là bạn, tai nạn là thù"', 'Mỗi công trường là một khoá học hoà thuận'])('%s is the same slogan', (text) => {
	expect(differing(text)).toEqual([]);
});

test('a slogan of our own is nobody’s copy', () => {
	expect(differing('Nụ cười công sở')).toEqual([]);
});
