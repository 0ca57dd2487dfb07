import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate } from '../calendar/plain-date.ts';
import { calendarOf, defaultCalendar } from '../calendar/working-calendar.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { defaultLadder, latestRung, stageOf } from './ladder.ts';
import { digestsOf, dueReminders, type Remindable } from './remindable.ts';
import { defaultHours, mayWrite, nextRun } from './quiet-hours.ts';
import { productWaits } from './waits-for.ts';

const day = plainDate;
const told = { owners: ['unit'], head: 'head', office: ['office'], leader: 'leader' };
const aThing = (changes: Partial<Remindable> = {}): Remindable => ({
	...told,
	id: 'dang-ky-ttra',
	kind: 'owed',
	day: day('2023-09-24'),
	from: day('2023-09-01'),
	...changes
});
const on = (today: string, things = [aThing()], settled: Iterable<string> = []) =>
	dueReminders(things, new Set(settled), { today: day(today), ladder: defaultLadder, calendar: defaultCalendar });
const offsets = (days: readonly string[]) => days.map((today) => latestRung(day('2023-09-24'), day(today))?.offset ?? null);

test('a deadline on Sunday 24/9 is reminded of 7, 3 and 1 working days before Friday 22/9, on that Friday, and 1, 3, 8 working days after', () => {
	expect(offsets(['2023-09-12', '2023-09-13', '2023-09-19', '2023-09-21', '2023-09-22'])).toEqual([null, -7, -3, -1, 0]);
	expect(offsets(['2023-09-25', '2023-09-26', '2023-09-27', '2023-10-03', '2023-10-04', '2023-10-11'])).toEqual([1, 1, 3, 3, 8, 13]);
	expect(latestRung(day('2023-09-24'), day('2023-10-06'))?.day).toBe('2023-10-04');
});

test('after 23 working days nobody is reminded of the same thing any more', () => {
	expect(offsets(['2023-10-25', '2023-10-26', '2024-10-26'])).toEqual([23, null, null]);
});

test('a day off that the agency added moves the steps before it', () => {
	const calendar = calendarOf([{ kind: 'rest', from: day('2023-09-21'), to: day('2023-09-21'), reason: 'other', source: '', sure: true }]);
	expect(latestRung(day('2023-09-24'), day('2023-09-20'), defaultLadder, calendar)).toEqual({ offset: -1, day: '2023-09-20' });
});

test('before and on the day it is a reminder, then a request, and from the third working day a report to the leader in charge', () => {
	expect([-7, 0, 1, 2, 3, 8].map((offset) => stageOf({ offset }))).toEqual(['remind', 'remind', 'urge', 'urge', 'report', 'report']);
});

test('first those who owe, from the day after the head and the Office too, from the third the one leader in charge', () => {
	const as = (today: string) => on(today).map((reminder) => `${reminder.person} ${reminder.as}`);
	expect(as('2023-09-19')).toEqual(['unit owner']);
	expect(as('2023-09-25')).toEqual(['unit owner', 'head head', 'office office']);
	expect(as('2023-09-27')).toEqual(['unit owner', 'head head', 'office office', 'leader leader']);
});

test('whoever has two parts in one thing is told of it once', () => {
	expect(on('2023-09-27', [aThing({ head: 'unit', office: ['unit'], leader: 'unit' })])).toHaveLength(1);
});

test('a step that fell before the duty was given was not missed', () => {
	expect(on('2023-09-20', [aThing({ from: day('2023-09-20') })])).toEqual([]);
	expect(on('2023-09-21', [aThing({ from: day('2023-09-20') })])).toHaveLength(1);
});

test('what was handed over is said once to its owners alone, and not beside a step of the ladder; more time does not say it again', () => {
	const handed = (changes: object = {}) =>
		aThing({ kind: 'to-answer', day: day('2023-10-06'), from: day('2023-09-20'), arrivedOn: day('2023-09-20'), ...changes });
	const [arrival, ...more] = on('2023-09-21', [handed()]);
	expect([arrival?.as, arrival?.rung.isArrival, more]).toEqual(['owner', true, []]);
	const settled = new Set([arrival?.key ?? '']);
	expect(on('2023-09-22', [handed()], settled)).toEqual([]);
	expect(on('2023-09-22', [handed({ day: day('2023-10-31') })], settled)).toEqual([]);
	expect(on('2023-09-27', [handed()], settled).map(({ rung }) => rung.offset)).toEqual([-7]);
	expect(on('2023-09-21', [handed({ day: day('2023-09-22') })]).map(({ rung }) => rung.offset)).toEqual([-1]);
	expect(on('2023-10-09', [handed({ rests: true })]).map(({ rung }) => rung.isArrival)).toEqual([true]);
	expect(on('2023-09-25', [handed({ arrivedOn: day('2023-09-22') })], settled)).toHaveLength(1);
});

test('more time begins the ladder again by the new day; a unit that is freed, or has sent, is left alone', () => {
	const product = { id: 'a', due: day('2023-09-24'), waived: false, status: null, since: null, from: day('2023-09-01') };
	const waits = (changes: object) => productWaits({ ...product, ...changes }, told);
	const keys = (due: string) => on('2023-09-25', [waits({ due: day(due) }) ?? aThing()]).map(({ key }) => key);
	expect(keys('2023-09-24')).not.toEqual(keys('2023-09-29'));
	expect([waits({ waived: true }), waits({ status: 'accepted', since: day('2023-09-20') }), waits({ status: 'nil', since: day('2023-09-20') })]).toEqual([
		null,
		null,
		null
	]);
});

test('what was sent back waits for its unit since that day, what came in waits for the Office', () => {
	const product = { id: 'a', due: day('2023-09-24'), waived: false, since: day('2023-09-20'), from: day('2023-09-01') };
	expect(productWaits({ ...product, status: 'needs-more' }, told)).toMatchObject({ kind: 'returned', owners: ['unit'], day: '2023-09-20' });
	expect(productWaits({ ...product, status: 'submitted' }, told)).toMatchObject({ kind: 'to-accept', owners: ['office'], leader: null });
});

test('one person gets one message, their own work first and what has waited longest on top', () => {
	const things = [aThing({ id: 'a' }), aThing({ id: 'b', owners: ['office'], day: day('2023-09-26') }), aThing({ id: 'c', day: day('2023-09-15') })];
	const office = digestsOf(on('2023-09-27', things)).filter(({ person }) => person === 'office');
	expect(office.map(({ reminders }) => reminders.map(({ about }) => about))).toEqual([['b', 'c', 'a']]);
});

test('nobody is written to before 7:30, from 17:00 on, or on a day off; what was missed goes when the office opens', () => {
	const at = (today: string, time: string) => ({ day: day(today), time });
	expect(
		[at('2023-09-22', '07:29'), at('2023-09-22', '07:30'), at('2023-09-22', '17:00'), at('2023-09-23', '09:00')].map((now) => mayWrite(now, defaultHours))
	).toEqual([false, true, false, false]);
	expect(nextRun(at('2023-09-22', '06:00'), null, defaultHours)).toEqual(at('2023-09-22', '07:30'));
	expect(nextRun(at('2023-09-22', '10:00'), day('2023-09-21'), defaultHours)).toEqual(at('2023-09-22', '10:00'));
	expect(nextRun(at('2023-09-22', '10:00'), day('2023-09-22'), defaultHours)).toEqual(at('2023-09-25', '07:30'));
});

test('whatever days nothing ran, nobody gets the same step twice nor two of one thing in a morning, and each step is a working day that has come', () => {
	const somewhere = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2026-01-01'), count));
	fc.assert(
		fc.property(somewhere, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 30 }), (due, gaps) => {
			const settled = new Set<string>();
			let today = addDays(due, -40);
			for (const gap of gaps) {
				today = addDays(today, gap);
				const sent = on(today, [aThing({ day: due, from: addDays(due, -60) })], settled);
				expect(new Set(sent.map(({ person }) => person)).size).toBe(sent.length);
				for (const { key, rung } of sent) {
					expect([settled.has(key), rung.day <= today, isWorkingDay(rung.day), latestRung(due, rung.day)?.offset]).toEqual([false, true, true, rung.offset]);
					settled.add(key);
				}
			}
		})
	);
});
