import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addUnplanned } from '#lib/features/activities/server/service/add-unplanned.ts';
import { joinActivity } from '#lib/features/activities/server/service/join-activity.ts';
import { saveDetails } from '#lib/features/activities/server/service/save-details.ts';
import { stepActivity } from '#lib/features/activities/server/service/step-activity.ts';
import { viewActivities } from '#lib/features/activities/server/service/view-activities.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { saveDraft } from '#lib/features/drafts/server/service/write-draft.ts';
import { formOf } from '#lib/features/drafts/draft-form.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { sendNilReturn } from '#lib/features/submissions/server/service/submit-submission.ts';
import type { TestContext } from '../../../../../tests/support/context.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aReportedPlan, sendReport } from '../../../../../tests/support/reported-plan.ts';
import { changeOutline, readOutline, takeOutlineFile } from './service/change-outline.ts';
import { joinRows } from './service/join-rows.ts';
import { makeResult } from './service/make-result.ts';
import { readResult, writeResultSheet } from './service/read-result.ts';

type Plan = Awaited<ReturnType<typeof aReportedPlan>>;

async function accepted(ctx: TestContext, plan: Plan, unitId: string, activities: readonly Record<string, string>[], more: Record<string, string> = {}) {
	const submissionId = await sendReport(plan, unitId, activities, more);
	await acceptSubmission(ctx, { submissionId, version: 1 });
}

const figureOf = (view: Awaited<ReturnType<typeof readResult>>, key: string) => view.figures.find((figure) => figure.key === key);
const others = (ctx: TestContext, plan: Plan) =>
	plan.unitIds
		.filter((id) => id !== plan.unitId)
		.concat(ctx.unitId)
		.filter((id, at, all) => all.indexOf(id) === at);

test('every figure opens to the rows of the units; who is late and what was registered is told beside it', async () => {
	await using ctx = await testContext({ role: 'office' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại', 'Ra quân tình nguyện']);
	await accepted(ctx, plan, plan.unitId, [
		{ outcome: 'done', 'f-attendances': '1.240' },
		{ outcome: 'postponed', why: 'mưa bão' }
	]);
	const view = await readResult(ctx, plan.reportId);
	expect(figureOf(view, 'attendances')).toMatchObject({ value: '1.240', unit: 'lượt người', sources: [{ activity: 'Hội nghị đối thoại', value: '1.240' }] });
	expect(view.planned).toMatchObject({ registered: 2, done: 1, postponed: 1, silent: 0 });
	expect([view.units.reported.length, view.units.missing.length, view.units.asked]).toEqual([1, plan.unitIds.length - 1, plan.unitIds.length]);
	expect(view.preview.map(({ text }) => text)).toContain('Tổ chức 1 cuộc đối thoại, tiếp xúc với 1.240 lượt người tham gia.');
});

test('what is said to be done before its day, or done without a result, is pointed out to the Office and refused to nobody', async () => {
	await using ctx = await testContext({ role: 'office', today: '2023-09-25' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	await accepted(ctx, plan, plan.unitId, [{ outcome: 'done' }]);
	const [late = ''] = others(ctx, plan);
	await accepted(ctx, plan, late, [{ c2: 'Hội thi', c3: '5/10–17/10/2023' }]);
	const { notYet, noResult } = await readResult(ctx, plan.reportId);
	expect(notYet.filter(({ activity }) => activity === 'Hội thi').map(({ day }) => day)).toEqual(['2023-10-05']);
	expect(noResult.map(({ activities }) => activities)).toEqual([1, 1]);
});

test('what comes late goes into the paper; what the Office rewrote stands, and the earlier figures can still be had', async () => {
	await using ctx = await testContext({ role: 'office' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	await accepted(ctx, plan, plan.unitId, [{ outcome: 'done', 'f-attendances': '100' }]);
	const first = await makeResult(ctx, plan.reportId);
	const draft = await readDraft(ctx, first.draftId);
	const body = formOf(draft.content).body.replace('với 100 lượt người tham gia', 'được nhân dân đồng tình');
	await saveDraft(ctx, first.draftId, { ...formOf(draft.content), body, version: draft.version, name: '' });
	const [late = ''] = others(ctx, plan);
	await accepted(ctx, plan, late, [{ c2: 'Đối thoại ở cơ sở', 'f-attendances': '40', head: 'II.1' }], { key: 'Giải quyết xong 12 kiến nghị.' });
	expect((await readResult(ctx, plan.reportId)).since).toMatchObject({
		isRewritten: true,
		isFrozen: false,
		kept: [{ stands: expect.stringContaining('đồng tình') }]
	});
	const second = await makeResult(ctx, plan.reportId);
	expect([second.draftId, second.version]).toEqual([first.draftId, 2]);
	const text = formOf((await readDraft(ctx, first.draftId)).content).body;
	expect(text).toContain('được nhân dân đồng tình');
	expect(text).toContain('Giải quyết xong 12 kiến nghị.');
	const now = await readResult(ctx, plan.reportId);
	expect([figureOf(now, 'attendances')?.value, now.since?.units]).toEqual(['140', []]);
	const then = await writeResultSheet(ctx, plan.reportId, 'figures', 1);
	expect(await writeResultSheet(ctx, plan.reportId, 'figures', 1)).toEqual(then);
	expect(then.bytes).not.toEqual((await writeResultSheet(ctx, plan.reportId, 'figures', null)).bytes);
	await expect(makeResult(ctx, plan.reportId)).rejects.toMatchObject({ code: 'result.nothing-new' });
});

test('once the paper is with the leader it stays, and what comes then is a supplement of its own', async () => {
	await using ctx = await testContext({ role: 'office' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	await accepted(ctx, plan, plan.unitId, [{ outcome: 'done' }]);
	const first = await makeResult(ctx, plan.reportId);
	await freezeDraft(ctx, first.draftId, 1);
	const [late = ''] = others(ctx, plan);
	await sendNilReturn(plan.person(late), { obligationId: plan.reportId, unitId: late }, 'Đang sáp nhập, chưa triển khai');
	const second = await makeResult(ctx, plan.reportId);
	expect(second.draftId).not.toBe(first.draftId);
	expect((await readDraft(ctx, second.draftId)).content.about).toContain('(bổ sung lần 1)');
	expect((await readDraft(ctx, first.draftId)).status).toBe('frozen');
	expect((await readResult(ctx, plan.reportId)).made.map(({ version, supplement }) => [version, supplement])).toEqual([
		[2, 1],
		[1, 0]
	]);
});

test('one event of two units is asked about, counted once when the Office says so, and twice again when it takes that back', async () => {
	await using ctx = await testContext({ role: 'office' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại với thanh niên']);
	await accepted(ctx, plan, plan.unitId, [{ outcome: 'done', 'f-attendances': '100' }]);
	const [other = ''] = others(ctx, plan);
	await accepted(ctx, plan, other, [{ c2: 'Hội nghị đối thoại với thanh niên', c3: '15/10/2026', 'f-attendances': '90' }]);
	const before = await readResult(ctx, plan.reportId);
	const [pair] = before.perhapsOne;
	expect([figureOf(before, 'attendances')?.value, before.perhapsOne.length]).toEqual(['190', 1]);
	const rows = { a: pair?.a.row ?? '', b: pair?.b.row ?? '' };
	await joinRows(ctx, plan.reportId, { ...rows, isOne: true });
	const joined = await readResult(ctx, plan.reportId);
	expect([figureOf(joined, 'attendances')?.value, figureOf(joined, 'done')?.value, joined.perhapsOne.length]).toEqual(['100', '1', 0]);
	expect(joined.unequal.map(({ key, said }) => [key, said.map(({ value }) => value).sort()])).toEqual([['attendances', ['100', '90']]]);
	await joinRows(ctx, plan.reportId, { ...rows, isOne: false });
	expect(figureOf(await readResult(ctx, plan.reportId), 'attendances')?.value).toBe('190');
});

test('an event that two units hold together is counted once in the report, registered or not; parted again it is two', async () => {
	await using ctx = await testContext({ role: 'office', today: '2023-10-20' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại với thanh niên']);
	const [otherId = ''] = plan.unitIds.filter((id) => id !== plan.unitId);
	const other = plan.person(otherId);
	const keyOf = (unitId: string) => ({ obligationId: plan.registrationId, unitId });
	const cameUp = await addUnplanned(other, keyOf(otherId), { name: 'Hội nghị đối thoại với thanh niên', scheduled: '15/10/2023', place: '', reason: '' });
	const [registered] = (await viewActivities(plan.unit, keyOf(plan.unitId))).activities;
	await joinActivity(other, keyOf(otherId), { id: cameUp, version: 1, withId: registered?.id ?? '' });
	const held = { state: 'done', on: plainDate('2023-10-15'), reason: '', scheduled: '' } as const;
	for (const [person, unitId, id, turns] of [
		[plan.unit, plan.unitId, registered?.id ?? '', 100],
		[other, otherId, cameUp, 90]
	] as const) {
		const now = async () => (await viewActivities(person, keyOf(unitId))).activities.find((one) => one.id === id)?.version ?? 0;
		await stepActivity(person, keyOf(unitId), { id, version: await now(), ...held });
		const details = { responsible: '', people: null, turns, kinds: '', checklist: '', done: [], serves: '' as const, servesName: '' };
		await saveDetails(person, keyOf(unitId), { id, version: await now(), ...details });
		await accepted(ctx, plan, unitId, []);
	}
	const both = await readResult(ctx, plan.reportId);
	expect([figureOf(both, 'attendances')?.value, figureOf(both, 'done')?.value, figureOf(both, 'parts')?.value, both.perhapsOne]).toEqual(['100', '1', '2', []]);
	const version = (await viewActivities(other, keyOf(otherId))).activities[0]?.version ?? 0;
	await joinActivity(other, keyOf(otherId), { id: cameUp, version, withId: null });
	expect(figureOf(await readResult(ctx, plan.reportId), 'attendances')?.value).toBe('190');
});

test('a unit neither reads the agency’s result nor makes it, and nothing accepted makes no report', async () => {
	await using ctx = await testContext({ role: 'office' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	expect(() => readResult(plan.unit, plan.reportId)).toThrow('actor.not-allowed');
	expect(() => makeResult(plan.unit, plan.reportId)).toThrow('actor.not-allowed');
	await expect(makeResult(ctx, plan.reportId)).rejects.toMatchObject({ code: 'result.nothing-accepted' });
	await expect(readResult(ctx, plan.registrationId)).rejects.toMatchObject({ code: 'result.not-a-report' });
});

test('the superior’s outline comes late: its headings are filled anew, matched ones keep what they take, and what units wrote stays', async () => {
	await using ctx = await testContext({ role: 'office' });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	await accepted(ctx, plan, plan.unitId, [{ outcome: 'done', 'f-attendances': '100' }], { limits: 'Kinh phí còn hạn chế' });
	await makeResult(ctx, plan.reportId);
	const paper = (text: string) => ({ name: 'de-cuong.txt', bytes: Buffer.from(text) });
	expect(await takeOutlineFile(ctx, plan.reportId, paper('ĐỀ CƯƠNG BÁO CÁO\n\nI. TÌNH HÌNH CHUNG\n\nII. KHÓ KHĂN, VƯỚNG MẮC\n\nIII. KIẾN NGHỊ\n'))).toEqual({
		ok: true
	});
	const first = await readOutline(ctx, plan.reportId);
	expect(first.items.map(({ takes }) => takes)).toEqual([[], ['limits'], ['proposals']]);
	await changeOutline(ctx, plan.reportId, { version: 1, items: first.items.map((item, at) => (at === 0 ? { ...item, takes: ['head:II.1'] } : item)) });
	await expect(changeOutline(ctx, plan.reportId, { version: 1, items: first.items })).rejects.toMatchObject({ code: 'outline.moved' });
	await takeOutlineFile(ctx, plan.reportId, paper('ĐỀ CƯƠNG\n\nI. MỞ ĐẦU\n\nII. TÌNH HÌNH CHUNG\n\nIII. KHÓ KHĂN, VƯỚNG MẮC\n'));
	expect((await readOutline(ctx, plan.reportId)).items.map(({ takes }) => takes)).toEqual([[], ['head:II.1'], ['limits']]);
	const { draftId } = await makeResult(ctx, plan.reportId);
	const text = formOf((await readDraft(ctx, draftId)).content).body;
	expect(text).toMatch(/II\. TÌNH HÌNH CHUNG\n.*100 lượt người tham gia/u);
	expect(text).toContain('- Kinh phí còn hạn chế.');
});
