import { countActivities, plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { sendActivities } from '../../../../../tests/support/running-plan.ts';
import { acceptRow, acceptSubmission, reopenSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { addUnplanned } from './service/add-unplanned.ts';
import { joinActivity } from './service/join-activity.ts';
import { saveDetails } from './service/save-details.ts';
import { stepActivity } from './service/step-activity.ts';
import { readPlanActivities, viewActivities } from './service/view-activities.ts';

const talk = { c2: 'Nói chuyện chuyên đề', c3: '20/9/2026' };
const visit = { c2: 'Thăm hộ nghèo', c3: 'thường xuyên' };

async function accepted(ctx: TestContext) {
	const { obligationId, unitId } = await anOwedReturn(ctx);
	const key = { obligationId, unitId };
	const rows = await sendActivities(ctx, { registrationId: obligationId }, unitId, [talk, visit]);
	const { submissionId } = await viewReturn(ctx, key);
	const reviewed = { submissionId: submissionId ?? '', version: 1 };
	await acceptSubmission(ctx, reviewed);
	const unit = ctx.as({ kind: 'user', userId: 'unit-person', role: 'unit', unitId, name: 'Người phòng' });
	return { key, rows, reviewed, unit, id: rows[0] ?? '' };
}

const step = (id: string, state: 'done' | 'postponed' | 'cancelled' | 'planned' | 'changed', version = 0, more = {}) => ({
	id,
	version,
	state,
	on: plainDate('2026-09-21'),
	reason: 'Mưa bão',
	scheduled: '',
	...more
});

test('every accepted row is an activity of the same id in the row’s own words; one without a day keeps its words', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, rows, unit } = await accepted(ctx);
	expect((await viewActivities(unit, key)).activities).toMatchObject([
		{ id: rows[0], name: talk.c2, from: '2026-09-20', state: 'planned', registered: true, unreported: true, version: 0 },
		{ id: rows[1], name: visit.c2, scheduled: 'thường xuyên', from: null, state: 'planned', unreported: false }
	]);
});

test('a row that the Office has not accepted is no activity', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { obligationId, unitId } = await anOwedReturn(ctx);
	const rows = await sendActivities(ctx, { registrationId: obligationId }, unitId, [talk, visit]);
	const { submissionId } = await viewReturn(ctx, { obligationId, unitId });
	await acceptRow(ctx, { submissionId: submissionId ?? '', version: 1, rowId: rows[1] ?? '' });
	expect((await viewActivities(ctx, { obligationId, unitId })).activities.map(({ name }) => name)).toEqual([visit.c2]);
});

test('a postponed activity moves to its new time, keeps its reason, and is held at last', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id, unit } = await accepted(ctx);
	await stepActivity(unit, key, step(id, 'postponed', 0, { scheduled: '25/10/2026' }));
	expect((await viewActivities(unit, key)).activities[0]).toMatchObject({ state: 'postponed', from: '2026-10-25', unreported: false, version: 2 });
	await stepActivity(unit, key, step(id, 'done', 2, { reason: '' }));
	expect((await viewActivities(unit, key)).activities[0]).toMatchObject({
		state: 'done',
		doneOn: '2026-09-21',
		scheduled: '25/10/2026',
		steps: [
			{ state: 'postponed', reason: 'Mưa bão', scheduled: '25/10/2026', by: 'Người phòng' },
			{ state: 'done', on: '2026-09-21' }
		]
	});
});

test('without a reason nothing is cancelled, and nothing was held tomorrow', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id, unit } = await accepted(ctx);
	await expect(stepActivity(unit, key, step(id, 'cancelled', 0, { reason: '' }))).rejects.toMatchObject({ code: 'activity.step-reason-missing' });
	await expect(stepActivity(unit, key, step(id, 'done', 0, { on: plainDate('2026-09-23') }))).rejects.toMatchObject({ code: 'activity.step-in-future' });
	expect((await viewActivities(unit, key)).activities[0]).toMatchObject({ state: 'planned', version: 0 });
});

test('of two people who looked at the same activity the second is told that it moved; the same press twice counts once', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id, unit } = await accepted(ctx);
	await stepActivity(unit, key, step(id, 'done'), 'press');
	await stepActivity(unit, key, step(id, 'done'), 'press');
	await expect(stepActivity(ctx, key, step(id, 'cancelled'))).rejects.toMatchObject({ code: 'activity.moved' });
	expect((await viewActivities(unit, key)).activities[0]?.steps).toHaveLength(1);
});

test('what was said stays when the Office takes its acceptance back, and the page says that the row is gone', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id, reviewed, unit } = await accepted(ctx);
	await stepActivity(unit, key, step(id, 'cancelled'));
	await reopenSubmission(ctx, reviewed);
	expect((await viewActivities(unit, key)).activities).toMatchObject([{ id, name: talk.c2, state: 'cancelled', rowGone: true }]);
});

test('what nobody registered is added, marked, and listed after what was', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, unit } = await accepted(ctx);
	const id = await addUnplanned(unit, key, { name: 'Dọn vệ sinh sau bão', scheduled: '21/9/2026', place: 'Phường Thành Sen', reason: 'Theo công điện' });
	expect((await viewActivities(unit, key)).activities.at(-1)).toMatchObject({ id, registered: false, rowGone: false, from: '2026-09-21', unreported: true });
});

test('sixty people are forty-five and fifteen, or the figures are not taken', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id, unit } = await accepted(ctx);
	const details = {
		id,
		version: 0,
		responsible: 'Nguyễn Văn Mẫu',
		people: 60,
		turns: 120,
		kinds: '45 công chức, 15 đoàn viên',
		checklist: 'Hội trường\nTài liệu',
		serves: 'key-task' as const,
		servesName: 'Chuyển đổi số',
		done: ['1']
	};
	await expect(saveDetails(unit, key, { ...details, people: 61 })).rejects.toMatchObject({ code: 'activity.participants-sum' });
	await expect(saveDetails(unit, key, { ...details, kinds: 'đông đảo' })).rejects.toMatchObject({ code: 'activity.participants-unread' });
	await saveDetails(unit, key, details);
	expect((await viewActivities(unit, key)).activities[0]).toMatchObject({
		state: 'planned',
		responsible: 'Nguyễn Văn Mẫu',
		version: 2,
		serves: { kind: 'key-task', name: 'Chuyển đổi số' },
		participants: { people: 60, turns: 120, kinds: [{ count: 45 }, { count: 15 }] },
		checklist: [
			{ text: 'Hội trường', done: false },
			{ text: 'Tài liệu', done: true }
		]
	});
});

test('an activity held with another unit stands on both pages and counts once; either unit parts them again, and nothing unlike is named', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id, unit } = await accepted(ctx);
	const otherKey = await aSecondUnit(ctx, key.obligationId, [
		{ c2: 'Buổi nói chuyện với hội viên', c3: '20/9/2026' },
		{ c2: 'Đo đạc đất đai', c3: '02/10/2026' }
	]);
	const other = ctx.as({ kind: 'user', userId: 'other', role: 'unit', unitId: otherKey.unitId, name: 'Người khác' });
	const view = await viewActivities(unit, key);
	expect(view.likely[id]).toMatchObject([{ name: 'Buổi nói chuyện với hội viên' }]);
	const [theirs, unlike] = (await viewActivities(other, otherKey)).activities.map((one) => one.id);
	await expect(joinActivity(unit, key, { id, version: 0, withId: unlike ?? '' })).rejects.toMatchObject({ code: 'activity.not-found' });
	await Promise.all([
		joinActivity(unit, key, { id, version: 0, withId: theirs ?? '' }, 'press'),
		joinActivity(unit, key, { id, version: 0, withId: theirs ?? '' }, 'press')
	]);
	const planId = await readOnly(ctx, async (tx) => (await tx.selectFrom('plans').select('id').executeTakeFirstOrThrow()).id);
	const counted = async () => countActivities((await readPlanActivities(ctx, planId)).activities);
	expect(await counted()).toMatchObject({ registered: 3, joint: 1 });
	const [seen] = (await viewActivities(other, otherKey)).activities;
	expect(seen?.partners).toMatchObject([{ id, name: talk.c2 }]);
	await joinActivity(other, otherKey, { id: theirs ?? '', version: seen?.version ?? 0, withId: null });
	expect(await counted()).toMatchObject({ registered: 4, joint: 0 });
});

/** A second unit's rows, accepted. */
async function aSecondUnit(ctx: TestContext, obligationId: string, rows: readonly Record<string, string>[]) {
	const assigned = await readOnly(ctx, (tx) => tx.selectFrom('assignments').select('unit_id').where('obligation_id', '=', obligationId).execute());
	const unitId = assigned.map(({ unit_id }) => unit_id).find((one) => one !== ctx.unitId) ?? '';
	await sendActivities(ctx, { registrationId: obligationId }, unitId, rows);
	const { submissionId } = await viewReturn(ctx, { obligationId, unitId });
	await acceptSubmission(ctx, { submissionId: submissionId ?? '', version: 1 });
	return { obligationId, unitId };
}

test('another unit neither sees nor changes them; the Office and a leader see all of the plan', async () => {
	await using ctx = await testContext({ today: '2026-09-22' });
	const { key, id } = await accepted(ctx);
	const other = ctx.as({ kind: 'user', userId: 'other', role: 'unit', unitId: '018f0000-0000-7000-8000-0000000000ff', name: 'Người khác' });
	await expect(viewActivities(other, key)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(stepActivity(other, key, step(id, 'done'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(stepActivity(ctx.as('leader'), key, step(id, 'done'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const planId = await readOnly(ctx, async (tx) => (await tx.selectFrom('plans').select('id').executeTakeFirstOrThrow()).id);
	expect((await readPlanActivities(ctx.as('leader'), planId)).activities).toHaveLength(2);
	expect((await readPlanActivities(other, planId)).activities).toHaveLength(0);
});
