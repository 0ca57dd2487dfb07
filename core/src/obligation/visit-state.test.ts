import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { countChecks, visitState, type VisitRecords } from './visit-state.ts';

const state = (records: Partial<VisitRecords>, today = '2026-10-05') =>
	visitState({ plannedOn: plainDate('2026-10-05'), heldOn: null, cancelledOn: null, findings: 0, closed: 0, ...records }, plainDate(today));

test('a visit is planned through its day, and missed from the day after until somebody says that it was held or called off', () => {
	expect([state({}), state({}, '2026-10-06'), state({ cancelledOn: plainDate('2026-10-06') }, '2026-10-07')]).toEqual(['planned', 'missed', 'cancelled']);
});

test('held, it is open while one of its findings is, and closed when all are or there were none', () => {
	const heldOn = plainDate('2026-10-05');
	expect([state({ heldOn }), state({ heldOn, findings: 2, closed: 1 }), state({ heldOn, findings: 2, closed: 2 })]).toEqual(['closed', 'open', 'closed']);
});

test('the sheet counts what was met, what was not and what nobody looked at; what was not asked of the unit is none of them', () => {
	const item = (result: 'met' | 'not-met' | 'not-asked' | null) => ({ text: 'Niêm yết thủ tục', result, note: '' });
	expect(countChecks([item('met'), item('not-met'), item('not-asked'), item(null), item(null)])).toEqual({ met: 1, notMet: 1, left: 2 });
});
