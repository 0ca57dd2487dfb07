import { expect, test } from 'vitest';
import { compareSlogans } from './compare-slogans.ts';
import { messageOf } from './messages/message-of.ts';

const theirs = ['An toàn là bạn, tai nạn là thù', 'Mỗi công trường là một khóa học hòa thuận'];

test('a slogan copied word for word is the same, wherever the tone mark stands and however its letters are stored', () => {
	const own = ['Mỗi công trường là một khoá học hoà thuận', theirs[0]?.normalize('NFD') ?? ''];
	expect(compareSlogans(own, theirs)).toMatchObject({ compared: [{ same: true }, { same: true }], missing: [] });
});

test('a changed word is named beside the word that stood there, and a slogan left out is told', () => {
	const { compared, missing } = compareSlogans(['An toàn là bạn, tai nạn là giặc'], theirs);
	expect(compared[0]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
		{ kind: 'removed', text: 'thù' },
		{ kind: 'added', text: 'giặc' }
	]);
	expect(missing).toEqual([theirs[1]]);
});

test('a slogan that is like none of theirs has no original', () => {
	expect(compareSlogans(['Nụ cười công sở'], theirs).compared).toMatchObject([{ original: null, same: false }]);
});

test('the finding names the words that differ', () => {
	const params = { printed: 'An toàn là bạn, tai nạn là giặc', original: theirs[0] ?? '', superior: 'Kế hoạch số 12-KH/TU' };
	expect(messageOf({ code: 'slogan-differs', params })).toContain('(ghi “giặc”, nguyên văn “thù”)');
});
