import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { addStaff, strikeStaff } from '#lib/features/staff/server/service/keep-staff.ts';
import { listStaff } from '#lib/features/staff/server/service/list-staff.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { NewSession, SessionNotes } from '../schema.ts';
import { cancelSession, moveSession } from './service/change-session.ts';
import { noteSession } from './service/note-session.ts';
import { openSession } from './service/open-session.ts';
import { readLeave } from './service/read-leave.ts';
import { readSession, readSessions } from './service/read-sessions.ts';
import { addPosts, dropPost, swapPost } from './service/staff-session.ts';
import { takeLeave, withdrawLeave } from './service/take-leave.ts';
import { exportAttendance, writeRoster } from './service/write-roster.ts';

const sunday = plainDate('2023-09-17');

function aSession(ctx: TestContext, over: Partial<NewSession> = {}): NewSession {
	const when = { on: sunday, until: null, starts: '07:30', ends: '11:30', place: 'Bộ phận Một cửa', leavePercent: 100, onWorkingDay: false };
	return { title: 'Trực giải quyết thủ tục', unitId: ctx.unitId, forAgency: false, counts: { planId: null, activityId: null }, ...when, ...over };
}

/** A unit with three people, two of them on duty on a Sunday. */
async function aRoster(ctx: TestContext) {
	const unit = ctx.as('unit');
	await addStaff(unit, { unitId: ctx.unitId, names: '1. Nguyễn Thị Hà, Chuyên viên\n2. Trần Văn Bình\n3. Lê Thu' });
	const staff = Object.fromEntries((await readOnly(ctx, (tx) => listStaff(tx))).map(({ id, name }) => [name.split(' ').at(-1) ?? '', id]));
	const id = await openSession(unit, aSession(ctx));
	const [ha = '', binh = '', thu = ''] = [staff['Hà'], staff['Bình'], staff['Thu']];
	await addPosts(unit, id, { staff: [ha, binh], task: 'Tiếp nhận hồ sơ' });
	return { id, unit, ha, binh, thu };
}

const postOf = async (ctx: TestContext, id: string, staffId: string) =>
	(await readSession(ctx, id)).session.posts.find((post) => post.staffId === staffId)?.id ?? '';

async function notes(ctx: TestContext, id: string, said: readonly (readonly [string, 'present' | 'absent', string?, string?])[]): Promise<SessionNotes> {
	const { session } = await readSession(ctx, id);
	const post = await Promise.all(said.map(([staffId]) => postOf(ctx, id, staffId)));
	const lines = {
		attendance: said.map(([, one]) => one),
		absentReason: said.map(([, , reason]) => reason ?? ''),
		standIn: said.map(([, , , who]) => who ?? null)
	};
	return { version: session.version, post, ...lines, filesHandled: 12, peopleAdvised: 30, note: '' };
}

const leaveOf = async (ctx: TestContext, staffId: string) => (await readLeave(ctx, null)).find(({ staff }) => staff.id === staffId);

test('who was there on a Sunday is owed hour for hour, who stood in too, who was absent not; noted again, it is counted anew', async () => {
	await using ctx = await testContext({ today: '2023-09-18' });
	const { id, unit, ha, binh, thu } = await aRoster(ctx);
	await expect(
		noteSession(
			unit,
			id,
			await notes(ctx, id, [
				[ha, 'present'],
				[binh, 'absent']
			])
		)
	).rejects.toMatchObject({ code: 'duty-session.reason-missing' });
	await noteSession(
		unit,
		id,
		await notes(ctx, id, [
			[ha, 'present'],
			[binh, 'absent', 'ốm', thu]
		])
	);
	const owed = async () => Promise.all([ha, binh, thu].map(async (one) => (await leaveOf(ctx, one))?.owed));
	expect(await owed()).toEqual([240, 0, 240]);
	const stale = await notes(ctx, id, [
		[ha, 'present'],
		[binh, 'present']
	]);
	await noteSession(unit, id, stale);
	expect(await owed()).toEqual([240, 240, 0]);
	await expect(noteSession(unit, id, stale)).rejects.toMatchObject({ code: 'duty-session.moved' });
	expect((await readSession(ctx, id)).session).toMatchObject({ filesHandled: 12, peopleAdvised: 30 });
});

test('a working day is asked about, and duty on it earns nothing', async () => {
	await using ctx = await testContext({ today: '2023-09-18' });
	const { unit, ha } = await aRoster(ctx);
	const thursday = aSession(ctx, { on: plainDate('2023-09-14') });
	await expect(openSession(unit, thursday)).rejects.toMatchObject({ code: 'duty-session.on-working-day' });
	const id = await openSession(unit, { ...thursday, onWorkingDay: true });
	await addPosts(unit, id, { staff: [ha], task: '' });
	await noteSession(unit, id, await notes(ctx, id, [[ha, 'present']]));
	expect(await leaveOf(ctx, ha)).toMatchObject({ attended: 1, owed: 0 });
});

test('leave is taken on a working day after the duty and never beyond what is left, not even in two windows at once', async () => {
	await using ctx = await testContext({ today: '2023-09-18' });
	const { id, unit, ha, binh } = await aRoster(ctx);
	await noteSession(
		unit,
		id,
		await notes(ctx, id, [
			[ha, 'present'],
			[binh, 'present']
		])
	);
	const take = (on: string, minutes = 240) => takeLeave(unit, { staffId: ha, on: plainDate(on), minutes });
	await expect(take('2023-09-15')).rejects.toMatchObject({ code: 'duty-leave.leave-before-duty' });
	await expect(take('2023-09-24')).rejects.toMatchObject({ code: 'duty-leave.leave-on-day-off' });
	const both = await Promise.allSettled([take('2023-09-19'), take('2023-09-20')]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await leaveOf(ctx, ha)).toMatchObject({ owed: 240, taken: 240, left: 0 });
	const [leave] = (await leaveOf(ctx, ha))?.leaves ?? [];
	await withdrawLeave(unit, { leaveId: leave?.id ?? '' });
	await withdrawLeave(unit, { leaveId: leave?.id ?? '' });
	await take('2023-09-21', 120);
	await expect(take('2023-09-21', 60)).rejects.toMatchObject({ code: 'duty-leave.day-taken' });
	expect((await leaveOf(ctx, ha))?.left).toBe(120);
});

test('before the session people are swapped with a reason, and the session is moved; both stay in the history', async () => {
	await using ctx = await testContext({ today: '2023-09-10' });
	const { id, unit, ha, binh, thu } = await aRoster(ctx);
	await expect(
		noteSession(
			unit,
			id,
			await notes(ctx, id, [
				[ha, 'present'],
				[binh, 'present']
			])
		)
	).rejects.toMatchObject({ code: 'duty-session.in-future' });
	const postId = await postOf(ctx, id, binh);
	await expect(swapPost(unit, id, { postId, staffId: ha, reason: 'bận' })).rejects.toMatchObject({ code: 'duty-session.on-duty-already' });
	await swapPost(unit, id, { postId, staffId: thu, reason: 'bận đi học' }, 'press');
	await swapPost(unit, id, { postId, staffId: thu, reason: 'bận đi học' }, 'press');
	const move = { version: 1, on: plainDate('2023-09-24'), starts: '08:00', ends: '11:00', place: 'Nhà văn hóa', reason: 'mưa', onWorkingDay: false };
	await moveSession(unit, id, move);
	await expect(moveSession(unit, id, move)).rejects.toMatchObject({ code: 'duty-session.moved' });
	const { session, changes } = await readSession(ctx, id);
	expect(session.posts.map(({ name }) => name)).toEqual(['Nguyễn Thị Hà', 'Lê Thu']);
	expect(changes).toMatchObject([
		{ kind: 'swap', from: 'Trần Văn Bình', to: 'Lê Thu', reason: 'bận đi học' },
		{ kind: 'move', was: { on: '2023-09-17', starts: '07:30' }, reason: 'mưa' }
	]);
	await dropPost(unit, id, { postId });
	await cancelSession(unit, id, { version: 2, reason: 'bão' });
	await expect(addPosts(unit, id, { staff: [thu], task: '' })).rejects.toMatchObject({ code: 'duty-session.moved' });
});

test('another unit keeps nothing here; a session of the agency takes people of every unit and is the Office’s', async () => {
	await using ctx = await testContext({ today: '2023-09-10' });
	const { id, ha } = await aRoster(ctx);
	const other = ctx.as({ kind: 'user', userId: 'khac', role: 'unit', unitId: '0197a3c2-0000-7000-8000-000000000001', name: 'Đơn vị khác' });
	await expect(readSession(other, id)).rejects.toMatchObject({ code: 'duty-session.not-found' });
	await expect(addPosts(other, id, { staff: [ha], task: '' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(addStaff(other, { unitId: ctx.unitId, names: 'A B' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(openSession(ctx.as('unit'), aSession(ctx, { forAgency: true }))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const shared = await openSession(ctx, aSession(ctx, { forAgency: true }));
	await addPosts(ctx, shared, { staff: [ha], task: '' });
	expect((await readSession(other, shared)).mayKeep).toBe(false);
});

test('every Sunday of a month at once; the roster prints and attendance exports', async () => {
	await using ctx = await testContext({ today: '2023-09-30' });
	const { unit } = await aRoster(ctx);
	await openSession(unit, aSession(ctx, { on: plainDate('2023-10-01'), until: plainDate('2023-10-31') }));
	expect((await readSessions(unit, '2023-10', null)).sessions.map(({ on }) => on)).toEqual([
		'2023-10-01',
		'2023-10-08',
		'2023-10-15',
		'2023-10-22',
		'2023-10-29'
	]);
	await expect(openSession(unit, aSession(ctx, { until: plainDate('2024-12-31') }))).rejects.toMatchObject({ code: 'duty-session.too-many' });
	expect((await writeRoster(unit, '2023-09', null, 'docx')).bytes.length).toBeGreaterThan(1000);
	expect((await exportAttendance(unit, '2023-09', null)).bytes.length).toBeGreaterThan(1000);
});

test('a list pasted twice doubles nobody; who was on duty leaves with the name kept, who never was is struck for good', async () => {
	await using ctx = await testContext({ today: '2023-09-10' });
	const { id, unit, ha, thu } = await aRoster(ctx);
	await addStaff(unit, { unitId: ctx.unitId, names: 'Lê Thu\nnguyễn thị hà, chuyên viên' });
	for (const staffId of [ha, thu]) await strikeStaff(unit, { staffId });
	const left = await readOnly(ctx, (tx) => listStaff(tx));
	expect(left.map(({ name, leftOn }) => [name, leftOn])).toEqual([
		['Nguyễn Thị Hà', '2023-09-10'],
		['Trần Văn Bình', null]
	]);
	expect((await readSession(ctx, id)).session.posts.map(({ name }) => name)).toContain('Nguyễn Thị Hà');
});
