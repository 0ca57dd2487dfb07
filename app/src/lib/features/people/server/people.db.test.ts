import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { peoplePage } from '../../../../../tests/support/people-page.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { joinActivity } from '#lib/features/activities/server/service/join-activity.ts';
import { stepActivity } from '#lib/features/activities/server/service/step-activity.ts';
import { enterQuestion } from '#lib/features/dialogues/server/service/ask-question.ts';
import { takeQuestion } from '#lib/features/dialogues/server/service/decide-question.ts';
import { readDialogue } from '#lib/features/dialogues/server/service/read-desk.ts';
import { announceDialogue, prepareDialogue } from '#lib/features/dialogues/server/service/run-dialogue.ts';
import { acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readProgress } from '#lib/features/tracking/server/service.ts';
import type { Page, PageNode } from '#lib/features/documents/page/page.ts';
import { openPeoplePage } from './open-people-page.ts';
import { personalLooks } from './personal-looks.ts';
import { publishPlan, readPublication, withdrawPlan } from './service/publish-plan.ts';
import { readPublicCalendar, writePublicCalendar } from './service/read-calendar.ts';
import { readDesk } from './service/read-desk.ts';
import { readDoors } from './service/read-doors.ts';
import { readPublicPlan } from './service/read-public-plan.ts';

const open = { version: 0, masked: [], withProgress: true, withCalendar: true };

function saidOn(pages: readonly Page[]): string {
	const said = (node: PageNode): string =>
		node.kind === 'paragraph'
			? node.pieces.map(({ text }) => text).join('')
			: node.rows.flatMap((row) => row.flatMap(({ nodes }) => nodes.map(said))).join('\n');
	return pages.flatMap(({ nodes }) => nodes.map(said)).join('\n');
}

test('nobody outside reads a plan before it is public, nor after it was taken back', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId } = await aRunningPlan(ctx);
	const citizen = ctx.as({ kind: 'citizen', name: '' });
	await expect(readPublicPlan(citizen, planId)).rejects.toMatchObject({ code: 'people.not-public' });
	await publishPlan(ctx, planId, open);
	expect((await readPublicPlan(citizen, planId)).title).not.toBe('');
	expect((await readDoors(citizen, { slogans: [] }, '/x/people')).know.map(({ href }) => href)).toEqual([`/x/people/plans/${planId}`, '/x/people/calendar']);
	await withdrawPlan(ctx, planId, { version: 1 });
	await expect(readPublicPlan(citizen, planId)).rejects.toMatchObject({ code: 'people.not-public' });
	expect((await readDesk(ctx)).plans).toMatchObject([{ id: planId, publicSince: null }]);
	await expect(publishPlan(ctx.as('unit'), planId, open)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('masked words are in no part of the public copy, and a mistyped one is told', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId } = await aRunningPlan(ctx);
	const before = saidOn((await readPublication(ctx, planId)).pages);
	const word = 'Văn phòng Sở';
	expect(before).toContain(word);
	await publishPlan(ctx, planId, { ...open, masked: [word, 'không có chữ này'] });
	const { pages } = await readPublicPlan(ctx.as({ kind: 'citizen', name: '' }), planId);
	expect(saidOn(pages)).not.toMatch(/văn phòng sở/iu);
	expect((await readPublication(ctx, planId)).found).toEqual([expect.any(Number), 0]);
});

test('two who change what is public at once: the second is told', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId } = await aRunningPlan(ctx);
	await publishPlan(ctx, planId, open, 'press');
	await publishPlan(ctx, planId, open, 'press');
	await publishPlan(ctx, planId, { ...open, version: 1, withCalendar: false });
	await expect(publishPlan(ctx, planId, { ...open, version: 1 })).rejects.toMatchObject({ code: 'publication.moved' });
	await expect(withdrawPlan(ctx, planId, { version: 1 })).rejects.toMatchObject({ code: 'publication.moved' });
	expect(await readPublicCalendar(ctx)).toEqual([]);
});

test('what the Office has not accepted is in no public calendar, but counted as sent', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	await publishPlan(ctx, plan.planId, open);
	await sendActivities(ctx, plan, plan.unitIds[1] ?? '', [{ c2: 'Đối thoại với doanh nghiệp' }]);
	expect(await readPublicCalendar(ctx)).toEqual([]);
	const { progress } = await readPublicPlan(ctx, plan.planId);
	expect(progress?.products.map(({ sent, asked }) => [sent, asked])).toContainEqual([1, plan.unitIds.length]);
});

test('what is back for more is not counted as sent, as on the Office’s pages', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	await publishPlan(ctx, plan.planId, open);
	const [first = '', second = ''] = plan.unitIds;
	for (const unitId of [first, second]) await sendActivities(ctx, plan, unitId, [{ c2: `Việc của ${unitId}` }]);
	const { submissionId } = await viewReturn(ctx, { obligationId: plan.registrationId, unitId: second });
	await askForMore(ctx, { submissionId: submissionId ?? '', version: 1, rowId: null, reason: 'ghi rõ thời gian' });
	const { matrix } = await readProgress(ctx, plan.planId);
	const { progress } = await readPublicPlan(ctx.as({ kind: 'citizen', name: '' }), plan.planId);
	const office = matrix.counts.map(({ sent, asked }) => [sent, asked]);
	expect(office).toContainEqual([1, plan.unitIds.length]);
	expect(progress?.products.map(({ sent, asked }) => [sent, asked])).toEqual(office);
});

test('the site has another version after a change that shows, and the same without one', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId } = await aRunningPlan(ctx);
	const version = async (of = ctx) => (await peoplePage(of))?.version;
	const first = await version();
	expect(await version()).toBe(first);
	await publishPlan(ctx, planId, open);
	expect(await version()).not.toBe(first);
	await using other = await testContext({ today: '2023-09-20' });
	expect(await version(other)).toBe('0.0');
	expect(await openPeoplePage(ctx.db, 'khong-co', ctx.today)).toBeNull();
});

test('a promise made at a dialogue is not done while it has time: it counts on the desk as the desk of dialogues counts it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const about = { form: 'conference', theme: 'Thủ tục', audience: 'Người dân', agenda: 'Khai mạc', place: 'Hội trường' } as const;
	const id = await prepareDialogue(ctx, { ...about, heldOn: ctx.today, startsAt: '08:30', chair: 'Giám đốc Sở', seats: 3 });
	await announceDialogue(ctx, { id, version: 1 });
	await enterQuestion(ctx, { dialogueId: id, origin: 'floor', words: 'Xin chỗ để xe.', name: '', isShown: true });
	expect((await readDesk(ctx)).promises).toEqual({ open: 0, overdue: 0, waiting: 0 });
	const [asked] = (await readDialogue(ctx, id)).questions;
	await takeQuestion(ctx, { id: asked?.id ?? '', version: asked?.version ?? 0, unitId: ctx.unitId, due: plainDate('2023-09-25') });
	const at = async (day: string) => (await readDesk(ctx.on(day))).promises;
	expect([await at('2023-09-25'), await at('2023-09-26')]).toEqual([
		{ open: 1, overdue: 0, waiting: 0 },
		{ open: 1, overdue: 1, waiting: 0 }
	]);
});

test('telephones, mail addresses and identity numbers are proposed; dates, numbers of papers and sums are not', () => {
	const looks = personalLooks([
		'Gọi 0912 345 678 hoặc +84 204 3854 321, thư an@so.example.vn, CCCD 024090001234',
		'Kế hoạch số 165-KH/TU ngày 15/10/2023, 1.200.000.000 đồng'
	]);
	expect(looks).toEqual(['0912 345 678', '+84 204 3854 321', 'an@so.example.vn', '024090001234']);
});

test('one event of two units counts once, done when one of them did it, and what is called off is told apart', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	await publishPlan(ctx, plan.planId, open);
	const rows: string[][] = [];
	for (const unitId of plan.unitIds.slice(0, 2)) {
		rows.push(await sendActivities(ctx, plan, unitId, [{ c2: 'Hiến máu tình nguyện', c3: '10/10/2023' }, { c2: `Việc riêng ${unitId}` }]));
		const { submissionId } = await viewReturn(ctx, { obligationId: plan.registrationId, unitId });
		await acceptSubmission(ctx, { submissionId: submissionId ?? '', version: 1 });
	}
	const figures = async () => (await readPublicPlan(ctx, plan.planId)).progress?.activities;
	expect(await figures()).toEqual({ planned: 4, done: 0, called: 0 });
	const [[first = '', own = ''] = [], [second = ''] = []] = rows;
	const [one, two] = plan.unitIds.slice(0, 2).map((unitId) => ({ obligationId: plan.registrationId, unitId }));
	if (!one || !two) throw new Error('the plan has two units');
	await joinActivity(ctx, two, { id: second, version: 0, withId: first });
	expect(await figures()).toEqual({ planned: 3, done: 0, called: 0 });
	const calendar = await readPublicCalendar(ctx);
	expect(calendar).toHaveLength(3);
	expect(calendar[0]).toMatchObject({ name: 'Hiến máu tình nguyện', from: '2023-10-10', unit: expect.stringContaining(', ') });
	const feed = await writePublicCalendar(ctx, 'https://so.example.vn');
	expect(feed.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
	expect(feed).toMatch(/DTSTART;VALUE=DATE:20231010\r\nDTEND;VALUE=DATE:20231011[\s\S]*SUMMARY:Hiến máu tình nguyện/u);
	await stepActivity(ctx, two, { id: second, version: 2, state: 'done', on: ctx.today, reason: '', scheduled: '' });
	await stepActivity(ctx, one, { id: own, version: 0, state: 'cancelled', on: ctx.today, reason: 'Mưa bão', scheduled: '' });
	expect(await figures()).toEqual({ planned: 2, done: 1, called: 1 });
});
