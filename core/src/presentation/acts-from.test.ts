import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { registerAct } from '../consolidation/register-act.ts';
import { actFor } from './act-for.ts';
import { applicationsUnder, doubtfulActs, mayBeginOn } from './acts-from.ts';
import { applications } from './packs/applications.ts';

const [january, february, may] = [plainDate('2026-01-12'), plainDate('2026-02-01'), plainDate('2026-05-27')];
const packOn = (day: typeof may, from: typeof may | null) => actFor('party', day, from && { 'hd05-2026': from }).id;

test('without a day of its own an agency follows the table of acts', () => {
	expect(applicationsUnder({})).toEqual([...applications]);
	expect([february, may].map((day) => packOn(day, null))).toEqual(['hd36-2018', 'hd05-2026']);
});

test('from the day an agency settled its papers follow the new act, until the day before the old one', () => {
	expect([plainDate('2026-01-11'), january, february].map((day) => packOn(day, january))).toEqual(['hd36-2018', 'hd05-2026', 'hd05-2026']);
	expect([may, plainDate('2027-03-01')].map((day) => packOn(day, plainDate('2027-03-01')))).toEqual(['hd36-2018', 'hd05-2026']);
	expect(registerAct('party', 2026, { 'hd05-2026': plainDate('2027-03-01') })).toBe('hd36-2018');
	expect(actFor('state', may, { 'hd05-2026': january })).toBe(actFor('state', may));
});

test('a day may be settled only for an act whose day is in doubt, and only in the time in which it can lie', () => {
	expect(doubtfulActs().map(({ pack, doubt }) => [pack.id, doubt.told])).toEqual([['hd05-2026', [january, may]]]);
	expect(mayBeginOn('hd05-2026', january)).toBe(true);
	expect(mayBeginOn('hd05-2026', plainDate('2025-12-31'))).toBe(false);
	expect(mayBeginOn('nd30-2020', january)).toBe(false);
});
