import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addUnplanned } from '#lib/features/activities/server/service/add-unplanned.ts';
import { saveDetails } from '#lib/features/activities/server/service/save-details.ts';
import { stepActivity } from '#lib/features/activities/server/service/step-activity.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { noteSession } from '#lib/features/duty-sessions/server/service/note-session.ts';
import { openSession } from '#lib/features/duty-sessions/server/service/open-session.ts';
import { readSession } from '#lib/features/duty-sessions/server/service/read-sessions.ts';
import { nominate } from '#lib/features/movements/server/service/nominate.ts';
import { addPosts } from '#lib/features/duty-sessions/server/service/staff-session.ts';
import { addStaff } from '#lib/features/staff/server/service/keep-staff.ts';
import { listStaff } from '#lib/features/staff/server/service/list-staff.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aLaunchedMovement } from '../../../../../tests/support/movements.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aReportedPlan } from '../../../../../tests/support/reported-plan.ts';
import { beginReport } from './service/begin-report.ts';
import { readFrame } from './service/read-frame.ts';

type Plan = Awaited<ReturnType<typeof aReportedPlan>>;
const saturday = plainDate('2023-10-14');
const cells = async ({ unit, key }: Plan) =>
	(await viewReturn(unit, key)).rows
		.filter((row) => !row.cells['part']?.v)
		.map((row) => Object.fromEntries(Object.entries(row.cells).map(([column, { v }]) => [column, v])));
const registration = ({ registrationId, unitId }: Plan) => ({ obligationId: registrationId, unitId });

async function done(plan: Plan, id: string, turns: number) {
	const { unit } = plan;
	await stepActivity(unit, registration(plan), { id, version: 0, state: 'done', on: plainDate('2023-10-15'), reason: '', scheduled: '' });
	const details = { responsible: '', people: null, turns, kinds: '', checklist: '', done: [], serves: '' as const, servesName: '' };
	await saveDetails(unit, registration(plan), { id, version: (await activityOf(plan, id))?.version ?? 0, ...details });
}

const activityOf = async (plan: Plan, id: string) => (await viewActivities(plan.unit, registration(plan))).activities.find((one) => one.id === id);

/** A session of the plan, noted: two of its people were there. */
async function aNotedSession(ctx: TestContext, plan: Plan, activityId: string | null, title: string) {
	const { unit, unitId, planId } = plan;
	const when = { on: saturday, until: null, starts: '07:30', ends: '11:30', place: '', leavePercent: 100, onWorkingDay: false };
	const id = await openSession(unit, { title, unitId, forAgency: false, counts: { planId, activityId }, ...when });
	await addStaff(unit, { unitId, names: 'Nguyễn Thị Hà\nTrần Văn Bình' });
	await addPosts(unit, id, { staff: (await readOnly(ctx, (tx) => listStaff(tx, unitId))).map((one) => one.id), task: '' });
	const { posts, version } = (await readSession(unit, id)).session;
	const post = posts.map((one) => one.id);
	const said = { attendance: post.map(() => 'present' as const), absentReason: [], standIn: [], filesHandled: 12, peopleAdvised: 30, note: '' };
	await noteSession(unit, id, { version, post, ...said });
}

test('a report begins with what became of each activity, its figures and its sessions; what came up and was done is a row too', async () => {
	await using ctx = await testContext({ role: 'office', today: '2023-10-20' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại', 'Ngày thứ Bảy vì dân', 'Ra quân']);
	const [talk, saturdays, cleaning] = (await viewActivities(plan.unit, registration(plan))).activities.map(({ id }) => id);
	await done(plan, talk ?? '', 120);
	const off = { version: 0, state: 'cancelled', on: plainDate('2023-10-16'), reason: 'mưa bão', scheduled: '' } as const;
	await stepActivity(plan.unit, registration(plan), { id: cleaning ?? '', ...off });
	await aNotedSession(ctx, plan, saturdays ?? '', 'Ngày thứ Bảy vì dân');
	await aNotedSession(ctx, plan, null, 'Trực hỗ trợ nộp hồ sơ');
	await addUnplanned(plan.unit, registration(plan), { name: 'Chưa làm', scheduled: '', place: '', reason: '' });
	const cameUp = await addUnplanned(plan.unit, registration(plan), { name: 'Tặng sách', scheduled: '18/10/2023', place: '', reason: '' });
	await stepActivity(plan.unit, registration(plan), { id: cameUp, version: 1, state: 'done', on: plainDate('2023-10-18'), reason: '', scheduled: '' });
	await beginReport(plan.unit, plan.key);
	expect(await cells(plan)).toMatchObject([
		{ c2: 'Hội nghị đối thoại', outcome: 'done', 'f-attendances': '120' },
		{ c2: 'Ngày thứ Bảy vì dân', outcome: 'done', 'f-times': '1', 'f-attendances': '30', 'f-files': '12', 'f-workdays': '1' },
		{ c2: 'Ra quân', outcome: 'cancelled', why: 'mưa bão' },
		{ c2: 'Tặng sách', c3: '18/10/2023' },
		{ c2: 'Trực hỗ trợ nộp hồ sơ', c3: '14/10/2023', 'f-files': '12' }
	]);
});

test('what came after the report was begun fills the cells that are still empty; what somebody typed stands, and the difference is shown', async () => {
	await using ctx = await testContext({ role: 'office', today: '2023-10-20' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	const { unit, key } = plan;
	await beginReport(unit, key);
	const [row] = (await viewReturn(unit, key)).rows;
	await saveSheet(unit, key, { arrangements: [], edits: [{ rowId: row?.id ?? '', column: 'f-attendances', baseVersion: 0, value: '95' }] });
	const [talk] = (await viewActivities(unit, registration(plan))).activities;
	await done(plan, talk?.id ?? '', 120);
	const frame = async () => readFrame(unit, await viewReturn(unit, key));
	expect(await frame()).toMatchObject({ empty: 1, said: { [row?.id ?? '']: { outcome: 'done', 'f-attendances': '120' } } });
	await beginReport(unit, key);
	await beginReport(unit, key);
	expect(await cells(plan)).toMatchObject([{ outcome: 'done', 'f-attendances': '95' }]);
	expect(await frame()).toMatchObject({ empty: 0, said: { [row?.id ?? '']: { 'f-attendances': '120' } } });
});

test('a movement of the plan that the unit signed up for is a row of its report, with how many it nominated', async () => {
	await using ctx = await testContext({ role: 'office', today: '2023-10-20' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	const movementId = await aLaunchedMovement(ctx, { planId: plan.planId, signed: plan.unit });
	await nominate(plan.unit, movementId, { unitId: plan.unitId, kind: 'collective', name: 'Tổ một cửa', post: '', model: '', achievement: 'Tốt' });
	await beginReport(plan.unit, plan.key);
	expect(await cells(plan)).toMatchObject([{ c2: 'Hội nghị đối thoại' }, { c2: 'Nụ cười công sở', c3: '20/10/2023', c5: 'Đã đăng ký tham gia; 1 đề nghị.' }]);
});
