import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { knockOn, type LowerPart } from './knock-on.ts';

const planned = plainDate('2023-09-24');
const office = plainDate('2023-09-29');
const part = (id: string, sentOn: string | null, due: string = planned): LowerPart => ({
	id,
	due: plainDate(due),
	plannedDue: planned,
	sentOn: sentOn === null ? null : plainDate(sentOn)
});
const on = (day: string, parts: readonly LowerPart[], needs = 2) => knockOn(parts, office, plainDate(day), { needs });

test('while nobody is late the Office has what the plan leaves it, and nothing costs anything', () => {
	expect(on('2023-09-20', [part('a', '2023-09-19'), part('b', null)])).toEqual({
		complete: '2023-09-24',
		planned: 5,
		left: 5,
		forecast: '2023-09-26',
		over: 0,
		costs: []
	});
});

test('a unit that was given more time takes the working days between the two ends', () => {
	expect(on('2023-09-20', [part('a', '2023-09-19'), part('b', null, '2023-09-27')])).toMatchObject({
		complete: '2023-09-27',
		left: 2,
		forecast: '2023-09-29',
		over: 0,
		costs: [{ id: 'b', expected: '2023-09-27', days: 3 }]
	});
});

test('one that is overdue is expected on the next working day at the earliest; every day that passes costs the Office one', () => {
	expect(on('2023-09-26', [part('a', '2023-09-22'), part('b', null)])).toMatchObject({ complete: '2023-09-26', left: 3, costs: [{ id: 'b', days: 2 }] });
	expect(on('2023-09-28', [part('a', '2023-09-22'), part('b', null)])).toMatchObject({
		left: 1,
		forecast: '2023-10-02',
		over: 1,
		costs: [{ id: 'b', days: 4 }]
	});
});

test('what came late and is there keeps nobody waiting any more, yet is told with what it took; the dearest first', () => {
	expect(on('2023-09-27', [part('a', '2023-09-25'), part('b', '2023-09-27')])?.costs).toEqual([
		{ id: 'b', expected: '2023-09-27', days: 3 },
		{ id: 'a', expected: '2023-09-25', days: 1 }
	]);
});

test('after the last part came, the Office’s time runs from today', () => {
	expect(on('2023-09-28', [part('a', '2023-09-22')])).toMatchObject({ complete: '2023-09-22', left: 1, forecast: '2023-10-02', over: 1 });
});

test('without a day above or below there is nothing to reckon', () => {
	expect(knockOn([part('a', null)], null, office, { needs: 2 })).toBe(null);
	expect(knockOn([{ ...part('a', null), plannedDue: null }], office, office, { needs: 2 })).toBe(null);
});
