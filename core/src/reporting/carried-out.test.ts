import { expect, test } from 'vitest';
import { noParticipants } from '../activity/participants.ts';
import { type CarriedOut, carriedOutCells } from './carried-out.ts';

function anActivity(over: Partial<CarriedOut> = {}): CarriedOut {
	return { state: 'done', steps: [{ state: 'done', reason: '' }], participants: noParticipants, sessions: [], figures: [], ...over };
}
const session = { filesHandled: 12, peopleAdvised: 30, minutes: 480 };

test('nothing is said of what nobody said anything of, nor of what goes on at another time', () => {
	expect(carriedOutCells(anActivity({ state: 'planned', steps: [] }))).toEqual({});
	expect(carriedOutCells(anActivity({ state: 'changed', steps: [{ state: 'changed', reason: 'mưa' }] }))).toEqual({});
});

test('what was postponed or cancelled gives its reason and no figure', () => {
	const participants = { ...noParticipants, turns: 40 };
	expect(carriedOutCells(anActivity({ state: 'cancelled', steps: [{ state: 'cancelled', reason: 'bão' }], participants }))).toEqual({
		outcome: 'cancelled',
		why: 'bão'
	});
});

test('what was held after it had been changed was done otherwise than planned, for that reason', () => {
	const steps = [
		{ state: 'changed', reason: 'dời sang tháng 10' },
		{ state: 'done', reason: '' }
	] as const;
	expect(carriedOutCells(anActivity({ steps }))).toEqual({ outcome: 'changed', why: 'dời sang tháng 10' });
});

test('who took part and figures entered as evidence are taken over, those of two meanings are left to a person', () => {
	const figures = [
		{ value: 1_500_000, unit: 'đồng' },
		{ value: 500_000, unit: 'Đồng' },
		{ value: 7, unit: 'ý kiến' }
	];
	const participants = { people: 45, turns: null, kinds: [] };
	expect(carriedOutCells(anActivity({ participants, figures }))).toEqual({ outcome: 'done', 'f-attendances': '45', 'f-money': '2.000.000' });
});

test('sessions that were held make it done, and their figures add up; what people typed of the activity goes before', () => {
	const sessions = [session, { ...session, filesHandled: null }];
	const said = { outcome: 'done', 'f-times': '2', 'f-attendances': '60', 'f-files': '12', 'f-workdays': '2' };
	expect(carriedOutCells(anActivity({ state: 'planned', steps: [], sessions }))).toEqual(said);
	expect(carriedOutCells(anActivity({ sessions, participants: { people: 50, turns: 70, kinds: [] } }))).toEqual({ ...said, 'f-attendances': '70' });
	expect(carriedOutCells(anActivity({ sessions, participants: { people: 50, turns: null, kinds: [] } }))).toEqual(said);
});
