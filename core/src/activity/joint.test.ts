import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { countActivities, mayBeJoint, oneOf } from './joint.ts';

const held = (name: string, from: string | null, to = from) => ({ name, from: from === null ? null : plainDate(from), to: to === null ? null : plainDate(to) });

test('activities on days that meet, or of much the same words, may be one event; a month-long one meets everything and tells nothing', () => {
	expect(mayBeJoint(held('Hiến máu tình nguyện', '2026-10-10'), held('Ngày hội nhân đạo', '2026-10-09', '2026-10-11'))).toBe(true);
	expect(mayBeJoint(held('Hiến máu tình nguyện', null), held('Hiến máu tình nguyện đợt 2', '2026-10-10'))).toBe(true);
	expect(mayBeJoint(held('Hiến máu tình nguyện', '2026-10-10'), held('Treo băng rôn', '2026-10-01', '2026-10-31'))).toBe(false);
	expect(mayBeJoint(held('Hiến máu tình nguyện', '2026-10-10'), held('Ngày hội nhân đạo', '2026-10-12'))).toBe(false);
});

test('who is one with whom does not care for the order in which it was said', () => {
	const pairs = [
		['b', 'c'],
		['d', 'e'],
		['c', 'a']
	] as const;
	expect(oneOf(pairs)).toEqual({ b: 'a', c: 'a', e: 'd' });
	expect(oneOf(pairs.toReversed())).toEqual(oneOf(pairs));
	expect(oneOf([['a', 'a']])).toEqual({});
});

test('a joint event counts once: registered when one unit registered it, done when one says so, and then nobody is asked', () => {
	const one = (id: string, event: string, over = {}) => ({ id, event, registered: true, state: 'planned' as const, unreported: false, ...over });
	const all = [
		one('a', 'a', { state: 'done' }),
		one('b', 'a', { unreported: true }),
		one('c', 'c', { unreported: true }),
		one('d', 'd', { registered: false })
	];
	expect(countActivities(all)).toEqual({ registered: 2, done: 1, unplanned: 1, unreported: 1, joint: 1 });
});
