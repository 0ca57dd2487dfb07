import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { correctFacts } from '#lib/features/documents/server/service/correct-facts.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { readPlan } from './service.ts';
import { confirmPlan } from './service/confirm-plan.ts';

async function aDepartment(): Promise<{ ctx: TestContext; documentId: string }> {
	const ctx = await testContext();
	await addUnit(ctx, aUnit({ name: 'Văn phòng Sở', shortName: 'Văn phòng', code: 'VP', kind: 'office' }));
	await addUnit(ctx, aUnit({ name: 'Thanh tra Sở', shortName: 'Thanh tra', code: 'TTra' }));
	const upload = await readUploadedFile(ctx, seedFile());
	if (!upload.ok) throw new Error(upload.code);
	return { ctx, documentId: upload.documentId };
}

const obligationsOf = (ctx: TestContext, planId: string) =>
	readOnly(ctx, (tx) => tx.selectFrom('obligations').selectAll().where('plan_id', '=', planId).orderBy('position').execute());

test('the confirmed seed has four dated obligations and its duties, each owed by its units and folded where it belongs', async () => {
	const { ctx, documentId } = await aDepartment();
	const planId = await confirmPlan(ctx, { documentId });
	const obligations = await obligationsOf(ctx, planId);
	expect(obligations.map(({ kind, due }) => [kind, due])).toEqual([
		['duty', null],
		['registration', '2023-09-24'],
		['report', '2023-10-21'],
		['duty', null],
		['consolidation', '2023-09-29'],
		['consolidation', '2023-10-27']
	]);
	expect(obligations[1]?.folds_into).toBe(obligations[4]?.id);
	expect(obligations[2]?.folds_into).toBe(obligations[5]?.id);
	const owed = await readOnly(ctx, (tx) => tx.selectFrom('assignments').select(['obligation_id', 'unit_id']).execute());
	expect(obligations.map(({ id }) => owed.filter(({ obligation_id }) => obligation_id === id).length)).toEqual([3, 3, 3, 1, 1, 1]);
});

test('a duty that waits for something to happen keeps the words it waits for; one that is done anyway has none', async () => {
	const ctx = await testContext();
	await addUnit(ctx, aUnit({ name: 'Văn phòng Sở', shortName: 'Văn phòng', code: 'VP', kind: 'office' }));
	const { name, bytes } = seedFile();
	const waits = 'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các phòng, đơn vị trực thuộc Sở phản ánh về Văn phòng Sở để tổng hợp.';
	const text = new TextDecoder().decode(bytes).replace('Trên đây là Kế hoạch', `${waits}\n\nTrên đây là Kế hoạch`);
	const upload = await readUploadedFile(ctx, { name, bytes: new TextEncoder().encode(text) });
	if (!upload.ok) throw new Error(upload.code);
	const { tasks } = await readPlan(ctx, await confirmPlan(ctx, { documentId: upload.documentId }));
	expect(tasks.flatMap(({ occasion, due }) => (occasion === null ? [] : [[occasion, due]]))).toEqual([['nếu có khó khăn', null]]);
	expect(tasks.filter(({ due, occasion }) => due === null && occasion === null).length).toBe(2);
});

test('the plan keeps the form letter for letter, the heads II.1 to II.7 and the defaults of the letter', async () => {
	const { ctx, documentId } = await aDepartment();
	const planId = await confirmPlan(ctx, { documentId, period: { from: plainDate('2023-09-15'), to: plainDate('2023-10-28') } });
	const stored = await readOnly(ctx, async (tx) => ({
		plan: await tx.selectFrom('plans').selectAll().where('id', '=', planId).executeTakeFirstOrThrow(),
		form: await tx.selectFrom('forms').selectAll().executeTakeFirstOrThrow(),
		heads: await tx.selectFrom('content_heads').select('label').orderBy('position').execute()
	}));
	expect(stored.form.columns.map(({ heading }) => heading)).toHaveLength(7);
	expect(stored.heads.map(({ label }) => label)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.5', 'II.6', 'II.7']);
	expect(stored.plan).toMatchObject({ year: 2023, symbol: 'KH-KHCN', number: null, period_from: '2023-09-15', period_to: '2023-10-28' });
	expect(stored.plan.superior).toMatchObject({ number: '165-KH/BDVTU', date: '2023-09-15' });
	expect(stored.plan.heading).toMatchObject({
		issuer: 'Sở Khoa học và Công nghệ',
		parentIssuer: 'UBND TỈNH THỬ NGHIỆM',
		issuerAbbreviation: 'STN',
		recipients: ['Như trên', 'Lãnh đạo Sở', 'Lưu: VT, VP'],
		signature: { capacity: 'KT.', onBehalfOf: 'GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC' }
	});
	expect(stored.plan.heading.addressee).toBe(stored.plan.superior?.issuer);
});

test('a document becomes a plan once, confirmed again it is the same plan; corrections after that are refused', async () => {
	const { ctx, documentId } = await aDepartment();
	const planId = await confirmPlan(ctx, { documentId, version: 1 }, 'first press');
	expect(await confirmPlan(ctx, { documentId, version: 1 }, 'second tab')).toBe(planId);
	expect(await readOnly(ctx, (tx) => tx.selectFrom('plans').select('id').execute())).toEqual([{ id: planId }]);
	const correction = correctFacts(ctx, { documentId, version: 1, correction: { type: 'removal', id: 'o1' } });
	await expect(correction).rejects.toMatchObject({ code: 'document.confirmed' });
});

test('two tabs that confirm at the same moment get the same plan', async () => {
	const { ctx, documentId } = await aDepartment();
	const [one, other] = await Promise.all(['one', 'other'].map((key) => confirmPlan(ctx, { documentId, version: 1 }, key)));
	expect(one).toBe(other);
});

test('what was corrected after the person looked is not confirmed unseen', async () => {
	const { ctx, documentId } = await aDepartment();
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'removal', id: 'o4' } });
	await expect(confirmPlan(ctx, { documentId, version: 1 })).rejects.toMatchObject({ code: 'document.moved' });
	const planId = await confirmPlan(ctx, { documentId, version: 2 });
	expect(await obligationsOf(ctx, planId)).toHaveLength(5);
});

test('"trước ngày" that includes the day moves every last day by one', async () => {
	const { ctx, documentId } = await aDepartment();
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'meaning', before: 'includes-the-day' } });
	const obligations = await obligationsOf(ctx, await confirmPlan(ctx, { documentId }));
	expect(obligations.flatMap(({ due }) => due ?? [])).toEqual(['2023-09-25', '2023-10-22', '2023-09-30', '2023-10-28']);
});
