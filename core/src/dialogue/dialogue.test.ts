import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { dialogueCode, readDialogueCode } from './dialogue-code.ts';
import { countOpinions, dialogueFigures } from './dialogue-figures.ts';
import { mayTakeStep, type Opinion, opinionStanding } from './opinion.ts';
import { haveSeats, seatsLeft } from './seats.ts';

const today = plainDate('2026-10-20');
const an = (more: Partial<Opinion> = {}): Opinion => ({ sameAs: null, outcome: null, due: null, answeredOn: null, ...more });
const taken = (due: string, answeredOn: string | null = null) =>
	an({ outcome: 'taken', due: plainDate(due), answeredOn: answeredOn === null ? null : plainDate(answeredOn) });

test('what was taken is owed through its last day, overdue from the next, and kept or kept late once its answer is public', () => {
	expect(opinionStanding(taken('2026-10-20'), today)).toBe('owed');
	expect(opinionStanding(taken('2026-10-19'), today)).toBe('overdue');
	expect(opinionStanding(taken('2026-10-19', '2026-10-19'), today)).toBe('kept');
	expect(opinionStanding(taken('2026-10-19', '2026-10-20'), today)).toBe('kept-late');
});

test('the standings add up to what was received: none is lost, and one that is answered with another is counted as such', () => {
	const all = [an(), an({ outcome: 'answered' }), taken('2026-10-01'), an({ outcome: 'passed' }), an({ outcome: 'set-aside' }), an({ sameAs: 'x' })];
	const { received, ...standings } = countOpinions(all, today);
	expect(received).toBe(6);
	expect(Object.values(standings).reduce((sum, one) => sum + one, 0)).toBe(6);
	expect(standings).toMatchObject({ open: 1, overdue: 1, merged: 1, kept: 0 });
});

test('forms are counted apart, and one in which none was held stands with 0', () => {
	const { total, byForm } = dialogueFigures(
		[
			{ form: 'business', opinions: [an(), an({ outcome: 'answered' })] },
			{ form: 'business', opinions: [] },
			{ form: 'online', opinions: [taken('2026-11-01')] }
		],
		today
	);
	expect(total).toMatchObject({ held: 3, received: 3, open: 1, owed: 1 });
	expect(byForm.map(({ form, held }) => [form, held])).toEqual([
		['conference', 0],
		['thematic', 0],
		['online', 1],
		['business', 2]
	]);
});

test('after the closing an outcome stays: only what was taken gets a new day or its answer', () => {
	expect(mayTakeStep(an(), false, 'decide')).toBe(true);
	expect(mayTakeStep(an({ outcome: 'answered' }), true, 'decide')).toBe(false);
	expect(mayTakeStep(taken('2026-10-20'), true, 'promise-anew')).toBe(true);
	expect(mayTakeStep(an({ outcome: 'passed' }), true, 'promise-anew')).toBe(false);
	expect(mayTakeStep(taken('2026-10-20'), true, 'answer')).toBe(true);
	expect(mayTakeStep(an({ outcome: 'set-aside' }), false, 'show')).toBe(false);
	expect(mayTakeStep(an({ outcome: 'answered' }), false, 'merge')).toBe(false);
	expect(mayTakeStep(an({ sameAs: 'x' }), false, 'decide')).toBe(false);
	expect(mayTakeStep(an({ sameAs: 'x' }), false, 'part')).toBe(true);
});

test('a code is read in any case and without its dashes; one with a wrong sign is none', () => {
	const code = dialogueCode([1, 2, 3, 4, 5, 6, 7]);
	expect(code).toMatch(/^DT-.{4}-.{4}$/u);
	expect(readDialogueCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
	expect(readDialogueCode(code.slice(3))).toBe(code);
	expect(readDialogueCode(`${code.slice(0, -1)}${code.endsWith('3') ? '4' : '3'}`)).toBeNull();
	expect(readDialogueCode('DT')).toBeNull();
});

test('seats: the last one is given, one more is refused whole; without a limit everybody finds one', () => {
	expect([haveSeats(50, 48, 2), haveSeats(50, 48, 3), haveSeats(null, 900, 5)]).toEqual([true, false, true]);
	expect([seatsLeft(50, 48), seatsLeft(50, 60), seatsLeft(null, 3)]).toEqual([2, 0, null]);
});
