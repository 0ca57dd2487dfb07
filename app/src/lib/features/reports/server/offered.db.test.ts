import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { aReportedPlan } from '../../../../../tests/support/reported-plan.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { approvePost } from '#lib/features/posts/server/service/decide-post.ts';
import { addOuting, enterPosted } from '#lib/features/posts/server/service/outings.ts';
import { countPost } from '#lib/features/posts/server/service/count-post.ts';
import { writePost } from '#lib/features/posts/server/service/write-post.ts';
import { approveSlogans } from '#lib/features/slogans/server/service/decide-slogans.ts';
import { readLibrary } from '#lib/features/slogans/server/service/read-library.ts';
import { noteShown } from '#lib/features/slogans/server/service/note-shown.ts';
import { recordShowing } from '#lib/features/slogans/server/service/record-showing.ts';
import { takeSlogans } from '#lib/features/slogans/server/service/take-slogans.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { beginReport } from './service/begin-report.ts';
import { readFrame } from './service/read-frame.ts';
import { readResult } from './service/read-result.ts';
import { takeOffer } from './service/take-offer.ts';

type Plan = Awaited<ReturnType<typeof aReportedPlan>>;
const today = plainDate('2023-10-20');
const offersOf = async ({ unit, key }: Plan) => (await readFrame(unit, await viewReturn(unit, key)))?.offers ?? [];
const rowsOf = async ({ unit, key }: Plan) =>
	(await viewReturn(unit, key)).rows.map(({ id, cells }) => ({ id, ...Object.fromEntries(Object.entries(cells).map(([column, { v }]) => [column, v])) }));

/** A post of the plan, public since this morning, that this many saw on a page outside. */
async function aPost(ctx: TestContext, counts: { unitId: string | null; planId: string | null }, reach: number) {
	const id = await writePost(ctx, { title: 'Ra quân', words: 'Sáng nay ra quân.', alt: '', picture: null, ...counts });
	await approvePost(ctx.as('leader'), id, { version: 1, day: today, time: '07:00' });
	const outingId = await addOuting(ctx, id, { channel: 'facebook', place: 'Trang Sở' });
	const see = (many: number) => enterPosted(ctx, id, { outingId, day: today, link: '', file: null, reach: many, reachOn: today });
	await see(reach);
	return { id, see };
}

/** The slogans of the plan's own document, which may be shown this month. */
async function shownSlogans(ctx: TestContext, { planId }: Plan): Promise<string> {
	const { documentId } = await readOnly(ctx, (tx) =>
		tx.selectFrom('plans').select('document_id as documentId').where('id', '=', planId).executeTakeFirstOrThrow()
	);
	await takeSlogans(ctx, { documentId });
	const { slogans } = await readLibrary(ctx);
	await approveSlogans(ctx.as('leader'), {
		slogan: slogans.map(({ id, version }) => `${id}:${version}`),
		from: plainDate('2023-10-01'),
		to: plainDate('2023-10-31')
	});
	return slogans[0]?.id ?? '';
}

test('posts that count for a unit are offered to its report with their channels and reach, and go in only when it takes them', async () => {
	await using ctx = await testContext({ role: 'office', today });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	const counts = { unitId: plan.unitId, planId: plan.planId };
	const { see } = await aPost(ctx, counts, 120);
	const { id: uncounted } = await aPost(ctx, { unitId: null, planId: null }, 999);
	await writePost(ctx, { title: 'Chưa duyệt', words: 'x', alt: '', picture: null, ...counts });
	await beginReport(plan.unit, plan.key);
	expect((await viewReturn(plan.unit, plan.key)).rows.map(({ cells }) => cells['f-posts']?.v)).not.toContain('1');
	const [offer] = await offersOf(plan);
	expect(offer).toMatchObject({
		from: 'posts',
		when: '20/10/2023',
		figures: [
			{ key: 'posts', value: '1' },
			{ key: 'views', value: '120' }
		]
	});
	expect(offer?.words).toBe('1 tin, bài trên trang của cơ quan; Trang Facebook: 1 lần, 120 lượt xem.');
	await takeOffer(plan.unit, plan.key, offer?.rowId ?? '');
	await takeOffer(plan.unit, plan.key, offer?.rowId ?? '');
	expect(await offersOf(plan)).toEqual([]);
	expect((await rowsOf(plan)).filter(({ id }) => id === offer?.rowId)).toMatchObject([{ c2: 'Tin, bài tuyên truyền', 'f-posts': '1', 'f-views': '120' }]);
	await see(300);
	await countPost(ctx, uncounted, counts);
	const frame = await readFrame(plan.unit, await viewReturn(plan.unit, plan.key));
	expect(frame).toMatchObject({ sources: { [offer?.rowId ?? '']: 'posts' }, said: { [offer?.rowId ?? '']: { 'f-posts': '2', 'f-views': '1.299' } } });
	await expect(countPost(plan.unit, uncounted, counts)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('where a unit showed the slogans of the plan is offered to its report; the agency sees what is on record beside what was accepted', async () => {
	await using ctx = await testContext({ role: 'office', today });
	const plan = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	const sloganId = await shownSlogans(ctx, plan);
	const at = { sloganId, how: 'print' as const, from: plainDate('2023-10-02'), to: plainDate('2023-10-15'), note: '', file: null };
	await recordShowing(plan.unit, { ...at, place: 'Cổng trụ sở', unitId: ctx.unitId });
	await recordShowing(ctx, { ...at, place: 'Bảng điện tử', unitId: plan.unitId });
	await recordShowing(ctx, { ...at, place: 'Hội trường' });
	await noteShown({ ...ctx, actor: { kind: 'citizen', name: '' } }, sloganId, 'site', '-');
	await aPost(ctx, { unitId: null, planId: plan.planId }, 40);
	await beginReport(plan.unit, plan.key);
	const [offer] = await offersOf(plan);
	expect(offer).toMatchObject({ from: 'slogans', when: '02/10/2023 – 15/10/2023', figures: [{ key: 'showings', value: '2' }] });
	expect(offer?.words).toMatch(/: Cổng trụ sở; Bảng điện tử\.$/u);
	await takeOffer(plan.unit, plan.key, offer?.rowId ?? '');
	await submitSubmission(plan.unit, plan.key);
	const { submissionId } = await viewReturn(plan.unit, plan.key);
	await acceptSubmission(ctx, { submissionId: submissionId ?? '', version: 1 });
	const result = await readResult(ctx, plan.reportId);
	expect(result.figures.find(({ key }) => key === 'showings')).toMatchObject({ value: '2', unit: 'nơi' });
	expect(result.preview.map(({ text }) => text).join(' ')).toContain('Treo, phát khẩu hiệu tại 2 nơi');
	expect(result.onRecord).toMatchObject({
		lines: [{ figures: { posts: 0, showings: 2 } }, { unit: null, figures: { posts: 1, views: 40, showings: 1 } }],
		total: { posts: 1, views: 40, showings: 3 },
		reported: { posts: 0, views: 0, showings: 2 },
		channels: [{ channel: 'facebook', posted: 1, reach: 40 }],
		siteDays: 1
	});
});
