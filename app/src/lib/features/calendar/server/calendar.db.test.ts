import { plainDate, readEntries } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readPlan } from '#lib/features/plans/server/service.ts';
import { clockOf } from '#lib/features/plans/task.ts';
import { readCalendarYear } from './service/calendar-year.ts';
import { changeCalendarYear, resetCalendarYear } from './service/change-year.ts';
import { readAnnouncement } from './service/read-announcement.ts';

const off = (...lines: string[]) => readEntries(lines, 2023).entries;

test('a day off that is added moves the careful day of open obligations only, and the log says from when to when', async () => {
	await using ctx = await testContext({ today: '2023-10-02' });
	const plan = await aRunningPlan(ctx);
	const { version } = await readCalendarYear(ctx, 2023);
	const moved = await changeCalendarYear(ctx, { year: 2023, version, entries: off('Nghỉ 22/9/2023', 'Nghỉ 20/10/2023') });
	expect(moved).toMatchObject([{ planId: plan.planId, was: '2023-10-20', is: '2023-10-19' }]);
	const { tasks, calendar } = await readPlan(ctx, plan.planId);
	const report = tasks.find(({ id }) => id === moved[0]?.id);
	expect(report && clockOf(report, { day: plainDate('2023-10-02'), time: '09:00' }, calendar)).toMatchObject({ advice: '2023-10-19' });
	const entry = await readOnly(ctx, (tx) =>
		tx.selectFrom('audit_entries').select(['action', 'data']).where('subject_type', '=', 'calendar').executeTakeFirst()
	);
	expect(entry).toMatchObject({ action: 'calendar.changed', data: { moved: [{ from: '2023-10-20', is: '2023-10-19' }] } });
});

test('two people who change the same year: the second is told and nothing of the first is lost', async () => {
	await using ctx = await testContext({ today: '2023-10-02' });
	await changeCalendarYear(ctx, { year: 2023, version: 0, entries: off('Nghỉ 22/9/2023') });
	await expect(changeCalendarYear(ctx, { year: 2023, version: 0, entries: [] })).rejects.toMatchObject({ code: 'calendar.moved' });
	expect((await readCalendarYear(ctx, 2023)).entries).toMatchObject([{ from: '2023-09-22' }]);
});

test('the table that comes with Khéo can be taken again', async () => {
	await using ctx = await testContext({ today: '2023-10-02' });
	await changeCalendarYear(ctx, { year: 2023, version: 0, entries: [] });
	await resetCalendarYear(ctx, { year: 2023, version: 1 });
	const { version, isOwn, entries } = await readCalendarYear(ctx, 2023);
	expect([version, isOwn, entries.some(({ reason }) => reason === 'tet')]).toEqual([2, false, true]);
	await expect(changeCalendarYear(ctx, { year: 2023, version: 1, entries: [] })).rejects.toMatchObject({ code: 'calendar.moved' });
});

test('a line of another year or one that ends before it begins is refused, and nothing is written', async () => {
	await using ctx = await testContext({ today: '2023-10-02' });
	const entry = { kind: 'rest', reason: 'other', source: '', sure: true } as const;
	for (const [from, to] of [
		['2024-01-01', '2024-01-01'],
		['2023-05-04', '2023-05-02']
	] as const)
		await expect(changeCalendarYear(ctx, { year: 2023, version: 0, entries: [{ ...entry, from: plainDate(from), to: plainDate(to) }] })).rejects.toMatchObject({
			code: 'calendar.day-of-other-year'
		});
	expect((await readCalendarYear(ctx, 2023)).version).toBe(0);
});

test('an announcement is read from its file; a file that is none is refused by name', async () => {
	await using ctx = await testContext();
	const bytes = new TextEncoder().encode('THÔNG BÁO\nNghỉ Quốc khánh từ 01/9/2026 đến hết 02/9/2026\nNghỉ thêm ngày 32/9/2026\n');
	expect(await readAnnouncement(ctx, { year: 2026, words: '', file: { name: 'nghi-le.txt', bytes } })).toMatchObject({
		ok: true,
		entries: [{ from: '2026-09-01', to: '2026-09-02', reason: 'national-day' }],
		unread: ['Nghỉ thêm ngày 32/9/2026']
	});
	expect(await readAnnouncement(ctx, { year: 2026, words: '', file: { name: 'x.docx', bytes: new Uint8Array() } })).toMatchObject({
		ok: false,
		code: 'file.empty'
	});
});

test('only the Office changes the calendar', async () => {
	await using ctx = await testContext();
	const unit = ctx.as('unit');
	await expect(changeCalendarYear(unit, { year: 2026, version: 0, entries: [] })).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
