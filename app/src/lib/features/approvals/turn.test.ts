import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { isTheirs, otherName, returnerOf, sinceOf, turnOf } from './turn.ts';
import type { Step } from './view.ts';

const at = (hour: number) => new Date(`2026-09-20T0${hour}:00:00Z`);
const agreed = (hour: number) => ({ how: 'paper', name: 'A', on: plainDate('2026-09-20'), at: at(hour), enteredBy: 'B', proof: null }) as const;
const step = (position: number, part: Step['part'], hour: number | null, userId: string | null = null): Step => ({
	position,
	part,
	title: '',
	name: '',
	userId,
	agreed: hour === null ? null : agreed(hour)
});

test('whoever has not agreed first has it now, since the one before agreed', () => {
	const steps = [step(1, 'draft', 1), step(2, 'initial', 2), step(3, 'initial', null), step(4, 'sign', null)];
	expect([turnOf(steps)?.position, sinceOf(steps), returnerOf(steps)?.position]).toEqual([3, at(2), 3]);
});

test('once all have agreed nobody has it, and the one who signs may still give it back', () => {
	const steps = [step(1, 'draft', 1), step(2, 'sign', 2)];
	expect([turnOf(steps), returnerOf(steps)?.position]).toEqual([null, 2]);
});

test('a place is its account’s; a signature without one is any leader’s, and initials without one are on paper', () => {
	const [leader, office] = [
		{ userId: 'l', role: 'leader' },
		{ userId: 'o', role: 'office' }
	];
	expect([isTheirs(step(2, 'initial', null, 'o'), office), isTheirs(step(2, 'initial', null, 'o'), leader)]).toEqual([true, false]);
	expect([isTheirs(step(2, 'sign', null), leader), isTheirs(step(2, 'sign', null), office), isTheirs(step(2, 'initial', null), leader)]).toEqual([
		true,
		false,
		false
	]);
	expect(isTheirs(step(2, 'sign', null, 'm'), leader)).toBe(false);
});

test('the name on the paper is told where another account is about to agree to it, whatever its case and spaces', () => {
	expect(otherName({ ...step(2, 'sign', null), name: 'Nguyễn Văn Thử' }, 'Trần Thị Khác')).toBe('Nguyễn Văn Thử');
	expect(otherName({ ...step(2, 'sign', null), name: 'Nguyễn Văn Thử' }, 'nguyễn văn thử')).toBeNull();
	expect(otherName(step(2, 'sign', null), 'Trần Thị Khác')).toBeNull();
});
