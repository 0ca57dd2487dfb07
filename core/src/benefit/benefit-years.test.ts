import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { type BenefitSource, benefitYears, differenceOf } from './benefit-years.ts';
import { modelStanding, readCoordinates } from './model-state.ts';

const today = plainDate('2026-09-01');
const nobody = { people: null, households: null, businesses: null };
const source: BenefitSource = {
	models: [
		{ startedOn: plainDate('2024-05-01'), endedOn: plainDate('2025-02-01'), years: [{ ...nobody, year: 2024, people: 40 }] },
		{
			startedOn: plainDate('2026-01-10'),
			endedOn: null,
			years: [
				{ ...nobody, year: 2026, people: 60, households: 0 },
				{ ...nobody, year: 2025, people: 5 }
			]
		}
	],
	promises: [{ madeOn: plainDate('2025-03-01'), standing: 'kept' }],
	satisfaction: [
		{ year: 2025, index: 80, formula: 'satisfied-share/1' },
		{ year: 2026, index: 82.5, formula: 'level-mean/1' }
	]
};

test('what nobody counted in a year is unknown, not nought; a year that is not over says so', () => {
	const years = benefitYears(source, today);
	expect(years.map(({ year, isComplete }) => [year, isComplete])).toEqual([
		[2026, false],
		[2025, true],
		[2024, true]
	]);
	const [now, last, first] = years.map(({ figures }) => figures);
	expect(now).toMatchObject({ models: 1, 'new-models': 1, people: 60, households: 0, businesses: null, promised: 0, kept: 0 });
	expect(last).toMatchObject({ models: 1, 'new-models': 0, people: 5, households: null, promised: 1, kept: 1 });
	expect(first).toMatchObject({ models: 1, 'new-models': 1, people: 40, promised: null, overdue: null, satisfaction: null });
	expect(benefitYears({ models: [], promises: [], satisfaction: [] }, today)).toEqual([]);
});

test('two years differ only where both have a number and were counted alike', () => {
	const [now, last, first] = benefitYears(source, today);
	if (!now || !last || !first) throw new Error('three years');
	expect([differenceOf('people', now, last), differenceOf('households', now, last), differenceOf('promised', last, first)]).toEqual([55, null, null]);
	expect([differenceOf('satisfaction', now, last), differenceOf('satisfaction', { ...now, formula: 'satisfied-share/1' }, last)]).toEqual([null, 2.5]);
	expect(differenceOf('models', first, undefined)).toBeNull();
});

test('a model ends on its day, and is adopted while it runs and others do the same', () => {
	const ended = plainDate('2026-09-01');
	expect([modelStanding(ended, true, today), modelStanding(ended, true, plainDate('2026-08-31')), modelStanding(null, false, today)]).toEqual([
		'ended',
		'adopted',
		'running'
	]);
});

test('coordinates are read as a map copies them, and what is no place on earth is none', () => {
	const place = { latitude: 21.18612, longitude: 106.07626 };
	expect(['21.186123, 106.076258', '21,186123; 106,076258', ' 21.18612 106.07626 '].map(readCoordinates)).toEqual([place, place, place]);
	expect(['', '21.18', '95, 20', 'gần chợ', '21, 190'].map(readCoordinates)).toEqual([null, null, null, null, null]);
});
