import { plainDate, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { sendPaper } from '#lib/features/dispatch/server/service/send-paper.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { letterNames } from '#lib/features/agencies/server/service/letter-names.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister, anAcceptedRegister } from '../../../../../tests/support/frozen-register.ts';
import { sendActivities } from '../../../../../tests/support/running-plan.ts';
import { changeHeading } from './service/change-decisions.ts';
import { freezeConsolidation } from './service/freeze-consolidation.ts';
import { giveBack } from './service/give-back.ts';
import { dropSupplement, openSupplement } from './service/open-supplement.ts';
import { readConsolidation, readRegisterFile } from './service/read-consolidation.ts';

const day = plainDate('2023-09-20');

async function issueCurrent(ctx: TestContext, consolidationId: string, number: string): Promise<string> {
	const documentId = await signRegister(ctx, consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day });
	await numberPaper(ctx, { documentId, from: '', typed: number, symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day, places: 'Ban Chỉ đạo tỉnh', keptBy: '', copies: 1, note: '', file: null, scanReason: '' });
	return documentId;
}

async function anIssuedRegister(ctx: TestContext) {
	const plan = await aFrozenRegister(ctx);
	return { plan, documentId: await issueCurrent(ctx, plan.consolidationId, '57/SKHCN-VP') };
}

async function acceptNew(ctx: TestContext, consolidationId: string): Promise<void> {
	const { view } = await readConsolidation(ctx, consolidationId);
	for (const { submissionId, version, status } of view.returns) if (status === 'submitted') await acceptSubmission(ctx, { submissionId, version });
}

async function lateReturn(ctx: TestContext) {
	const { plan } = await anIssuedRegister(ctx);
	await sendActivities(ctx, plan, plan.unitIds[1] ?? '', [{ c2: 'Đối thoại với doanh nghiệp', c3: '05/10/2023' }]);
	return plan;
}

test('what a unit sends after the register was issued opens a supplement that holds only the difference, and the issued one stays', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await lateReturn(ctx);
	const issued = await readConsolidation(ctx, plan.consolidationId);
	expect(issued.view.seal?.changedSince).toHaveLength(1);
	await openSupplement(ctx, plan.consolidationId);
	await acceptNew(ctx, plan.consolidationId);
	const { view, issued: papers } = await readConsolidation(ctx, plan.consolidationId);
	expect(view).toMatchObject({ version: 2, status: 'open', supplement: { n: 1, to: '57/SKHCN-VP', dated: day, added: 1, changed: 0, removed: 0 } });
	expect(view.supplement?.rows.map(({ cells }) => [cells['c2'], cells['change']])).toEqual([['Đối thoại với doanh nghiệp', 'Bổ sung']]);
	expect(papers).toMatchObject([{ supplement: 0, number: '57/SKHCN-VP' }]);
});

test('a supplement goes the way of the first: frozen, given back, signed, numbered, issued and sent, and the next one differs from both', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await lateReturn(ctx);
	await openSupplement(ctx, plan.consolidationId);
	await acceptNew(ctx, plan.consolidationId);
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	await giveBack(ctx.as('leader'), plan.consolidationId, 'xem lại');
	expect((await readConsolidation(ctx, plan.consolidationId)).view).toMatchObject({ version: 3, returned: { reason: 'xem lại' }, supplement: { n: 1 } });
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	const { bytes, name } = await readRegisterFile(ctx, plan.consolidationId, 'docx');
	expect(name).toContain('(bổ sung lần 1)');
	const said = (await readFile(bytes, 'a.docx')).document.blocks.map(textOf).join('\n').replaceAll(/\s+/gu, ' ');
	expect(said).toContain('Tiếp theo Công văn số 57/SKHCN-VP ngày 20/9/2023');
	expect(said).not.toContain('Hội nghị phổ biến kế hoạch');
	const documentId = await issueCurrent(ctx, plan.consolidationId, '60/SKHCN-VP');
	const receivers = [{ name: 'Ban Chỉ đạo tỉnh', address: null, organId: null }];
	expect(await sendPaper(ctx, { documentId, channel: 'paper', receivers, day, note: '', proof: null })).toBe(1);
	await sendActivities(ctx, plan, plan.unitIds[2] ?? '', [{ c2: 'Khảo sát', c3: '10/10/2023' }]);
	await openSupplement(ctx, plan.consolidationId);
	await acceptNew(ctx, plan.consolidationId);
	const { view, issued } = await readConsolidation(ctx, plan.consolidationId);
	expect(view.supplement).toMatchObject({ n: 2, to: '57/SKHCN-VP', added: 1, changed: 0, removed: 0 });
	expect(issued.map(({ supplement, number }) => [supplement, number])).toEqual([
		[0, '57/SKHCN-VP'],
		[1, '60/SKHCN-VP']
	]);
});

test('no supplement before the issue, none without a change, none by a leader; one that was not put up is dropped', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await anIssuedRegister(ctx);
	await expect(openSupplement(ctx, plan.consolidationId)).rejects.toMatchObject({ code: 'supplement.nothing-new' });
	await sendActivities(ctx, plan, plan.unitIds[1] ?? '', [{ c2: 'Đối thoại', c3: '05/10/2023' }]);
	expect(() => openSupplement(ctx.as('leader'), plan.consolidationId)).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	await openSupplement(ctx, plan.consolidationId);
	await dropSupplement(ctx, plan.consolidationId);
	expect((await readConsolidation(ctx, plan.consolidationId)).view).toMatchObject({ version: 1, status: 'frozen', supplement: null });
	await expect(dropSupplement(ctx, plan.consolidationId)).rejects.toMatchObject({ code: 'consolidation.frozen' });
	await using other = await testContext({ today: '2023-09-20' });
	const frozen = await aFrozenRegister(other);
	await expect(openSupplement(other, frozen.consolidationId)).rejects.toMatchObject({ code: 'supplement.not-issued' });
});

test('two who open the supplement at once open one: the second waits for the first and is told so', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await lateReturn(ctx);
	const both = await Promise.allSettled([openSupplement(ctx, plan.consolidationId), openSupplement(ctx, plan.consolidationId)]);
	expect(both.map((one) => (one.status === 'rejected' && one.reason instanceof Problem ? one.reason.code : one.status)).toSorted()).toEqual([
		'fulfilled',
		'supplement.already-open'
	]);
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('consolidations').select('supplement').orderBy('version').execute());
	expect(rows.map(({ supplement }) => supplement)).toEqual([0, 1]);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('id').where('action', '=', 'supplement.opened').execute());
	expect(log).toHaveLength(1);
	await acceptNew(ctx, plan.consolidationId);
	const frozen = await Promise.allSettled([freezeConsolidation(ctx, plan.consolidationId, 1), freezeConsolidation(ctx, plan.consolidationId, 1)]);
	expect(frozen.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('whether the letter names those who have not sent is the Office’s choice, and is remembered for the agency', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx);
	expect((await readConsolidation(ctx, plan.consolidationId)).heading.unnamed).toBeUndefined();
	const heading = { version: 1, parentIssuer: '', addressee: 'Ban Chỉ đạo tỉnh', capacity: '', onBehalfOf: '', position: 'GIÁM ĐỐC', name: 'A' };
	await changeHeading(ctx, plan.consolidationId, { ...heading, names: '' });
	expect((await readConsolidation(ctx, plan.consolidationId)).heading.unnamed).toBe(true);
	expect(await readOnly(ctx, letterNames)).toBe(false);
	await changeHeading(ctx, plan.consolidationId, { ...heading, version: 2, names: 'yes' });
	expect((await readConsolidation(ctx, plan.consolidationId)).heading.unnamed).toBe(false);
	expect(await readOnly(ctx, letterNames)).toBe(true);
});
