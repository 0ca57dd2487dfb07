import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { cancelSession, moveSession } from '#lib/features/duty-sessions/server/service/change-session.ts';
import { openSession } from '#lib/features/duty-sessions/server/service/open-session.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { stepActivity } from '#lib/features/activities/server/service/step-activity.ts';
import { publishPlan } from '#lib/features/people/server/service/publish-plan.ts';
import { readDoors } from '#lib/features/people/server/service/read-doors.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { citizen, place, sending } from '../../../../../tests/support/feedback.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { book, cancelFor, cancelOwn, lookUpBooking } from './service/book.ts';
import { forgetBookers } from './service/forget-bookers.ts';
import { changeSeats, closeEvent, openEvent, readSources } from './service/open-event.ts';
import { readBookings, readComing, readEvent, readJoinable, writeBookingsXlsx } from './service/read-events.ts';
import { remindBooked } from './service/remind-booked.ts';

const day = plainDate('2026-09-06');
const asked = { source: '', title: 'Dọn vệ sinh tuyến phố', on: day, starts: '07:00', place: 'Phố Hoàng Văn Thụ', note: '', seats: 3 };
const mail = 'dan@example.vn';

function booking(ctx: TestContext, eventId: string, more: object = {}) {
	const form = { name: 'Nguyễn Thị Dân', phone: '', mail: '', people: 1, agrees: true, token: sending(ctx).token, website: '', ...more };
	return book(ctx.as(citizen), eventId, form, place(), newId());
}

const stored = (ctx: TestContext) =>
	readOnly(ctx, async (tx) =>
		JSON.stringify([await tx.selectFrom('bookings').selectAll().execute(), await tx.selectFrom('audit_entries').selectAll().execute()])
	);

test('of many who want the last places at once, no more get one than there are; who cancels by code gives it back', async () => {
	await using ctx = await testContext();
	const id = await openEvent(ctx, asked);
	const all = await Promise.allSettled(Array.from({ length: 6 }, () => booking(ctx, id)));
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
	expect(all.filter(({ status }) => status === 'rejected')).toMatchObject(Array.from({ length: 3 }, () => ({ reason: { code: 'booking.full' } })));
	const code = all.flatMap((one) => (one.status === 'fulfilled' ? one.value.code : []))[0] ?? '';
	await expect(changeSeats(ctx, id, { version: 1, seats: 2 })).rejects.toMatchObject({ code: 'booking.seats-taken' });
	await expect(lookUpBooking(ctx, 'ĐK-3333-3333-3333', place())).rejects.toMatchObject({ code: 'booking.code-wrong' });
	await cancelOwn(ctx.as(citizen), code.toLowerCase(), place());
	await expect(cancelOwn(ctx.as(citizen), code, place())).rejects.toMatchObject({ code: 'booking.moved' });
	expect(await lookUpBooking(ctx, code, place())).toMatchObject({ isCancelled: true, mayCancel: false, event: { taken: 2 } });
	await expect(booking(ctx, id, { people: 2 })).rejects.toMatchObject({ code: 'booking.full' });
	await booking(ctx, id);
	expect((await readEvent(ctx, id)).taken).toBe(3);
});

test('a booking needs the consent, its name stands sealed, and the Office alone reads the list', async () => {
	await using ctx = await testContext();
	const id = await openEvent(ctx, asked);
	await expect(booking(ctx, id, { agrees: false })).rejects.toMatchObject({ code: 'booking.consent-missing' });
	await expect(booking(ctx, id, { website: 'x' })).rejects.toMatchObject({ code: 'form.left-empty' });
	await booking(ctx, id, { phone: '0912000111', mail });
	expect(await stored(ctx)).not.toMatch(/Nguyễn Thị Dân|0912000111|dan@example/u);
	const [line] = (await readBookings(ctx, id)).bookings;
	expect(line?.person).toEqual({ name: 'Nguyễn Thị Dân', phone: '0912000111', mail });
	expect((await writeBookingsXlsx(ctx, id)).bytes.length).toBeGreaterThan(1000);
	expect(() => readBookings(ctx.as('unit'), id)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	await cancelFor(ctx, { id: line?.id ?? '' });
	await closeEvent(ctx, id, { version: 1 });
	await expect(booking(ctx, id)).rejects.toMatchObject({ code: 'booking.not-open' });
	expect(await readComing(ctx)).toEqual([]);
});

test('a duty session is opened once; its day and place are the session’s own, and one that was called off takes nobody', async () => {
	await using ctx = await testContext();
	const when = { on: day, until: null, starts: '07:30', ends: '11:00', place: 'Một cửa', onWorkingDay: false };
	const counts = { planId: null, activityId: null };
	await openSession(ctx, { title: 'Trực Chủ nhật', unitId: ctx.unitId, forAgency: true, counts, leavePercent: 100, ...when });
	const [source] = await readSources(ctx);
	const form = { ...asked, source: source?.key ?? '', title: '', on: null, place: '', starts: '' };
	const id = await openEvent(ctx, form);
	await expect(openEvent(ctx, form)).rejects.toMatchObject({ code: 'booking.opened-twice' });
	expect((await readDoors(ctx.as(citizen), { slogans: [] }, '/x/people')).do).toMatchObject([{ href: '/x/people/join', note: '1' }]);
	const sessionId = (source?.key ?? '').split(' ')[1] ?? '';
	await moveSession(ctx, sessionId, {
		version: 1,
		on: plainDate('2026-09-13'),
		starts: '08:00',
		ends: '11:00',
		place: 'Hội trường',
		reason: 'Mưa',
		onWorkingDay: false
	});
	expect(await readEvent(ctx, id)).toMatchObject({ title: 'Trực Chủ nhật', on: '2026-09-13', starts: '08:00', place: 'Hội trường' });
	await cancelSession(ctx, sessionId, { version: 2, reason: 'Bão' });
	await expect(booking(ctx, id)).rejects.toMatchObject({ code: 'booking.not-open' });
	expect(await readComing(ctx)).toEqual([]);
});

test('sessions of the next month are offered on the last day of a month too; one that is open is offered no more, and bears the name it was given', async () => {
	await using ctx = await testContext({ today: '2027-01-31' });
	const when = { on: plainDate('2027-02-07'), until: null, starts: '07:30', ends: '11:00', place: 'Một cửa', onWorkingDay: false };
	const counts = { planId: null, activityId: null };
	await openSession(ctx, { title: 'Trực Chủ nhật', unitId: ctx.unitId, forAgency: true, counts, leavePercent: 100, ...when });
	const [source] = await readSources(ctx);
	expect(source).toMatchObject({ title: 'Trực Chủ nhật', on: '2027-02-07' });
	const id = await openEvent(ctx, { ...asked, source: source?.key ?? '', title: 'Ngày thứ Bảy vì dân', on: null });
	expect(await readSources(ctx)).toEqual([]);
	expect(await readEvent(ctx, id)).toMatchObject({ title: 'Ngày thứ Bảy vì dân', place: 'Một cửa' });
});

test('a public activity is opened, and when its unit calls it off nobody books any more', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const unit = { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' };
	const [activity = ''] = await sendActivities(ctx, plan, unit.unitId, [{ c2: 'Dọn phố', c3: '10/10/2023' }]);
	const { submissionId } = await viewReturn(ctx, unit);
	await acceptSubmission(ctx, { submissionId: submissionId ?? '', version: 1 });
	await publishPlan(ctx, plan.planId, { version: 0, masked: [], withProgress: true, withCalendar: true });
	const [source] = await readSources(ctx);
	expect(source).toMatchObject({ key: `activity ${activity}`, title: 'Dọn phố' });
	const id = await openEvent(ctx, { ...asked, source: source?.key ?? '', title: '', on: null });
	await booking(ctx, id);
	expect(await readJoinable(ctx)).toEqual({ [activity]: id });
	await stepActivity(ctx, unit, { id: activity, version: 0, state: 'cancelled', on: ctx.today, reason: 'Mưa bão', scheduled: '' });
	await expect(booking(ctx, id)).rejects.toMatchObject({ code: 'booking.not-open' });
	expect(await readComing(ctx)).toEqual([]);
	expect(await readJoinable(ctx)).toEqual({});
	expect((await readBookings(ctx, id)).event.isCalledOff).toBe(true);
});

test('whoever gave a mail address is reminded once, the day before; thirty days after the day nobody can be named', async () => {
	await using ctx = await testContext();
	await using smtp = await mailServer();
	process.env['SMTP_URL'] = smtp.url;
	process.env['MAIL_FROM'] = 'vanthu@skhcn.example.vn';
	try {
		const id = await openEvent(ctx, asked);
		const { code } = await booking(ctx, id, { mail });
		await booking(ctx, id);
		const office = ctx.as({ kind: 'system' });
		expect(await remindBooked({ ...office, today: plainDate('2026-09-04') })).toBe(0);
		const eve = { ...office, today: plainDate('2026-09-05') };
		expect([await remindBooked(eve), await remindBooked(eve)]).toEqual([1, 0]);
		expect(smtp.taken).toHaveLength(1);
		expect(smtp.taken[0]).toContain(mail);
		expect(await forgetBookers({ ...office, today: plainDate('2026-10-06') })).toBe(0);
		expect(await forgetBookers({ ...office, today: plainDate('2026-10-07') })).toBe(2);
		expect((await readBookings(ctx, id)).bookings).toMatchObject([{ code, person: null, people: 1 }, { person: null }]);
	} finally {
		delete process.env['SMTP_URL'];
		delete process.env['MAIL_FROM'];
	}
});
