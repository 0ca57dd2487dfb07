import { expect, test } from 'vitest';
import { postsHeldAlone } from './keepers.ts';

const one = (userId: string, role: string, isOn = true) => ({ userId, role, isOn });

test('whoever alone can run the agency or sign for it is told apart; an account that is off counts for nobody', () => {
	const members = [one('a', 'office'), one('b', 'admin', false), one('c', 'leader'), one('d', 'leader'), one('e', 'unit')];
	expect(['a', 'b', 'c', 'e', 'x'].map((id) => postsHeldAlone(members, id))).toEqual([['office'], [], [], [], []]);
	expect(postsHeldAlone([one('a', 'office'), one('b', 'admin'), one('c', 'leader')], 'a')).toEqual([]);
	expect(postsHeldAlone([one('c', 'leader'), one('d', 'leader', false)], 'c')).toEqual(['leader']);
});
