import { createHash } from 'node:crypto';
import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { keepReturn, previewImport } from '#lib/features/submissions/server/service/import-file.ts';
import { acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { withdrawSubmission } from '#lib/features/submissions/server/service/withdraw-submission.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, type RunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { contentHash } from './content-hash.ts';
import { foldNow } from './fold-now.ts';
import { changeDecisions } from './service/change-decisions.ts';
import { freezeConsolidation } from './service/freeze-consolidation.ts';
import { giveBack } from './service/give-back.ts';
import { readConsolidation, readRegisterFile } from './service/read-consolidation.ts';
import { writeDossier } from './service/write-dossier.ts';
import { writeRegisterPackage } from './service/write-package.ts';

async function twoReturns(ctx: TestContext): Promise<{ plan: RunningPlan; rows: string[] }> {
	const plan = await aRunningPlan(ctx);
	const [first = '', second = ''] = plan.unitIds;
	const a = await sendActivities(ctx, plan, first, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	const b = await sendActivities(ctx, plan, second, [
		{ c2: 'Đối thoại với doanh nghiệp', c3: '05/10/2023' },
		{ c2: 'Khảo sát mức độ hài lòng', c3: '10/10/2023' }
	]);
	return { plan, rows: [...a, ...b] };
}

async function acceptAll(ctx: TestContext, plan: RunningPlan): Promise<void> {
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	for (const { submissionId, version, status } of view.returns) if (status === 'submitted') await acceptSubmission(ctx, { submissionId, version });
}

/** The first return is taken and the second asked for more; gives the name of its unit. */
async function oneTakenOneMending(ctx: TestContext, plan: RunningPlan): Promise<string> {
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	const [first, second] = view.returns;
	if (!first || !second) throw new Error('two returns were sent');
	await acceptSubmission(ctx, { submissionId: first.submissionId, version: first.version });
	await askForMore(ctx, { submissionId: second.submissionId, version: second.version, rowId: null, reason: 'Bổ sung thời gian' });
	return second.unit.name;
}

test('only accepted rows come into the register; who has not sent is missing, who waits for review is not', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	const before = await readConsolidation(ctx, plan.consolidationId);
	expect(before.view.rows).toEqual([]);
	expect(before.view.missing).toHaveLength(1);
	await acceptAll(ctx, plan);
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	expect(view.rows.map(({ stt, cells }) => [stt, cells['c2']])).toEqual([
		[1, 'Hội nghị phổ biến kế hoạch'],
		[2, 'Đối thoại với doanh nghiệp'],
		[3, 'Khảo sát mức độ hài lòng']
	]);
	expect(view.missing).toEqual([{ id: plan.unitIds[2], name: 'Thanh tra Sở' }]);
});

test('letter, home and tracking say the same of who has sent, who mends and who is missing', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	const mending = await oneTakenOneMending(ctx, plan);
	const { units } = await readOnly(ctx, async (tx) => (await foldNow(tx, plan.consolidationId)).fold.content);
	expect(units).toMatchObject({ expected: 3, sent: 1, registered: 1, missing: ['Thanh tra Sở'], mending: [mending], waiting: [] });
	const { focus } = await readTracking(ctx, plan.planId);
	expect([focus?.sent, focus?.missing.map(({ name }) => name), focus?.sentBack.map(({ name }) => name)]).toEqual([units.sent, units.missing, units.mending]);
});

test('a frozen one goes on saying who was not in it as it was frozen, whatever is sent afterwards', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await oneTakenOneMending(ctx, plan);
	const said = async () => (await readConsolidation(ctx, plan.consolidationId)).view.outAtFreezing;
	expect(await said()).toBeNull();
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	await sendActivities(ctx, plan, plan.unitIds[2] ?? '', [{ c2: 'Ra quân làm sạch công sở', c3: '12/10/2023' }]);
	expect(await said()).toEqual({ missing: 1, mending: 1, waiting: 0 });
});

test('a merge keeps both units behind one number and can be taken back; a stale decision is refused', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, rows } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	const [a = '', b = ''] = rows;
	await changeDecisions(ctx, plan.consolidationId, { change: 'merge', version: 1, row: b, into: a });
	const merged = await readConsolidation(ctx, plan.consolidationId);
	expect(merged.view.rows.map(({ sources }) => sources.map(({ id }) => id))).toEqual([[a, b], [rows[2]]]);
	await expect(changeDecisions(ctx, plan.consolidationId, { change: 'unmerge', version: 1, row: b })).rejects.toMatchObject({ code: 'consolidation.moved' });
	await changeDecisions(ctx, plan.consolidationId, { change: 'unmerge', version: 2, row: b });
	expect((await readConsolidation(ctx, plan.consolidationId)).view.rows).toHaveLength(3);
});

test('what went to signature stays as it was; a later change of a unit is shown beside it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	const kept = await readRegisterFile(ctx, plan.consolidationId, 'docx');
	const pages = await readRegisterFile(ctx, plan.consolidationId, 'pdf');
	const { version: frozenVersion, seal } = (await readConsolidation(ctx, plan.consolidationId)).view;
	expect([frozenVersion, seal?.changedSince]).toEqual([1, []]);
	await sendActivities(ctx, plan, plan.unitIds[2] ?? '', [{ c2: 'Tiếp công dân định kỳ', c3: '15/10/2023' }]);
	const after = await readConsolidation(ctx, plan.consolidationId);
	expect(after.view.seal).toMatchObject({ sha256: seal?.sha256, changedSince: ['Thanh tra Sở'] });
	expect((await readRegisterFile(ctx, plan.consolidationId, 'docx')).bytes).toEqual(kept.bytes);
	expect((await readRegisterFile(ctx, plan.consolidationId, 'pdf')).bytes).toEqual(pages.bytes);
	expect(createHash('sha256').update(pages.bytes).digest('hex')).toBe(after.view.seal?.pdfSha256);
	await expect(changeDecisions(ctx, plan.consolidationId, { change: 'order', version: 1, order: 'date' })).rejects.toMatchObject({
		code: 'consolidation.frozen'
	});
});

test('the stored hash can be computed again from the stored content, and the same press twice freezes once', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	const fold = await readOnly(ctx, async (tx) => (await foldNow(tx, plan.consolidationId)).fold.content);
	await Promise.allSettled([freezeConsolidation(ctx, plan.consolidationId, 1, { key: 'k' }), freezeConsolidation(ctx, plan.consolidationId, 1, { key: 'k' })]);
	const stored = await readOnly(ctx, (tx) => tx.selectFrom('consolidations').selectAll().execute());
	expect(stored.map(({ status, version }) => [status, version])).toEqual([['frozen', 1]]);
	expect(stored[0]?.content && contentHash(stored[0].content)).toBe(stored[0]?.content_sha256);
	expect(stored[0]?.content_sha256).toBe(contentHash(fold));
});

test('only a leader gives it back, with a reason; version 2 opens with the same decisions and the first stays', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, rows } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	await changeDecisions(ctx, plan.consolidationId, { change: 'hide', version: 1, row: rows[2] ?? '', reason: 'ngoài phạm vi' });
	await freezeConsolidation(ctx, plan.consolidationId, 2);
	await expect(giveBack(ctx, plan.consolidationId, 'bổ sung')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await giveBack(ctx.as('leader'), plan.consolidationId, 'Bổ sung thời gian');
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	expect(view).toMatchObject({ version: 2, status: 'open', returned: { by: 'Người leader', reason: 'Bổ sung thời gian' }, seal: null });
	expect(view.hidden).toHaveLength(1);
	const versions = await readOnly(ctx, (tx) => tx.selectFrom('consolidations').select(['version', 'status']).orderBy('version').execute());
	expect(versions).toEqual([
		{ version: 1, status: 'returned' },
		{ version: 2, status: 'open' }
	]);
	await expect(giveBack(ctx.as('leader'), plan.consolidationId, 'lần nữa')).rejects.toMatchObject({ code: 'consolidation.not-frozen' });
});

test('what changed after the Office looked is not frozen unseen', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	const { contentSha256: looked, returns } = (await readConsolidation(ctx, plan.consolidationId)).view;
	const { submissionId = '', version = 0 } = returns[1] ?? {};
	await askForMore(ctx, { submissionId, version, rowId: null, reason: 'Bổ sung thời gian' });
	await expect(freezeConsolidation(ctx, plan.consolidationId, 1, { looked })).rejects.toMatchObject({ code: 'consolidation.moved' });
	await freezeConsolidation(ctx, plan.consolidationId, 1, { looked: (await readConsolidation(ctx, plan.consolidationId)).view.contentSha256 });
	expect((await readConsolidation(ctx, plan.consolidationId)).view.status).toBe('frozen');
});

test('an empty register is not sent to signature', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await expect(freezeConsolidation(ctx, plan.consolidationId, 1)).rejects.toMatchObject({ code: 'consolidation.empty' });
	await expect(
		withdrawSubmission(ctx.as({ kind: 'user', userId: 'u', role: 'unit', unitId: plan.unitIds[0] ?? '', name: 'Đầu mối' }), {
			obligationId: plan.registrationId,
			unitId: plan.unitIds[0] ?? ''
		})
	).resolves.not.toThrow();
});

test('the dossier for signature is one file: the slip with what to look at, the letter and the annex; frozen it carries the hash', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	const pagesOf = async () => (await readFile((await writeDossier(ctx, plan.consolidationId)).bytes, 'a.pdf')).document.blocks.map(textOf).join(' ');
	expect(await pagesOf()).not.toContain('SHA-256');
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	const said = (await pagesOf()).replace(/\s+/gu, ' ');
	for (const words of ['PHIẾU TRÌNH', 'Ý kiến của lãnh đạo:', 'Kính gửi:', 'Khảo sát mức độ hài lòng', 'SHA-256']) expect(said).toContain(words);
	expect((await writeDossier(ctx, plan.consolidationId)).bytes).toEqual((await writeDossier(ctx, plan.consolidationId)).bytes);
});

test('a frozen register goes up as a package that another agency takes in as a unit’s file, row for row; an open one does not', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(lower);
	await acceptAll(lower, plan);
	await expect(writeRegisterPackage(lower, plan.consolidationId)).rejects.toMatchObject({ code: 'consolidation.not-frozen' });
	await freezeConsolidation(lower, plan.consolidationId, 1);
	const sent = await writeRegisterPackage(lower, plan.consolidationId);
	expect((await writeRegisterPackage(lower, plan.consolidationId)).bytes).toEqual(sent.bytes);

	await using upper = await testContext({ today: '2023-09-21' });
	const theirs = await aRunningPlan(upper);
	const key = { obligationId: theirs.registrationId, unitId: theirs.unitIds[0] ?? '' };
	const kept = await keepReturn(upper, key, { name: sent.name, bytes: sent.bytes });
	if (!kept.ok) throw new Error(kept.code);
	const { rows, sealed } = await previewImport(upper, key, kept.sha256);
	expect(rows.map(({ cells }) => cells['c2'])).toEqual(['Hội nghị phổ biến kế hoạch', 'Đối thoại với doanh nghiệp', 'Khảo sát mức độ hài lòng']);
	expect(sealed).toMatchObject({ agency: 'Sở Khoa học và Công nghệ' });
});

test('pages that were not kept with a frozen register are set of the frozen content, whatever was sent since', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan } = await twoReturns(ctx);
	await acceptAll(ctx, plan);
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	const kept = await readRegisterFile(ctx, plan.consolidationId, 'pdf');
	await inTransaction(ctx, 'consolidation.pages-lost', async (tx) => {
		await tx.updateTable('consolidations').set({ pdf_sha256: null }).execute();
		await audit(tx, { subject: { type: 'plan', id: plan.planId }, data: {} });
	});
	const late = plan.unitIds[2] ?? '';
	await sendActivities(ctx, plan, late, [{ c2: 'Tiếp công dân định kỳ', c3: '15/10/2023' }]);
	const made = await readRegisterFile(ctx, plan.consolidationId, 'pdf');
	expect(made.name).not.toContain('bản nháp');
	expect(Buffer.compare(made.bytes, kept.bytes)).toBe(0);
});
