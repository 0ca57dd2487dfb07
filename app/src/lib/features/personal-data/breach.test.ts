import { expect, test } from 'vitest';
import { breachStanding, notifyBy } from './breach.ts';

const noticed = new Date('2026-09-01T08:30:00+07:00');
const of = { notifyBy: notifyBy(noticed), toldAt: null, notToldBecause: null, closedAt: null };
const at = (time: string) => new Date(`${time}+07:00`);

test('the authority is told within 72 hours, counted by the clock over days off too', () => {
	expect(of.notifyBy).toEqual(at('2026-09-04T08:30:00'));
	expect(breachStanding(of, at('2026-09-01T09:00:00'))).toEqual({ standing: 'running', hours: 71 });
	expect(breachStanding(of, at('2026-09-03T08:30:00'))).toEqual({ standing: 'soon', hours: 24 });
	expect(breachStanding(of, at('2026-09-04T08:30:00'))).toEqual({ standing: 'soon', hours: 0 });
	expect(breachStanding(of, at('2026-09-04T10:31:00'))).toEqual({ standing: 'overdue', hours: 2 });
});

test('once told it stays told, in time or late, however long ago', () => {
	const later = at('2027-01-01T00:00:00');
	expect(breachStanding({ ...of, toldAt: at('2026-09-04T08:30:00') }, later).standing).toBe('told');
	expect(breachStanding({ ...of, toldAt: at('2026-09-04T08:30:01') }, later).standing).toBe('told-late');
	expect(breachStanding({ ...of, notToldBecause: 'Không có dữ liệu cá nhân' }, later).standing).toBe('not-told');
	expect(breachStanding({ ...of, closedAt: later }, later).standing).toBe('closed');
});
