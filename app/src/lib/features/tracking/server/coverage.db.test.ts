import { expect, test } from 'vitest';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { coveredCount, openLabels } from '../coverage.ts';
import { readCoverage } from './service/read-coverage.ts';

const rows = (...heads: (string | null)[]) => ({
	arrangements: heads.map((head, at) => ({ kind: 'add' as const, rowId: newId(), position: at + 1, cells: { c2: `Việc ${at}`, ...(head && { head }) } })),
	edits: []
});
const entry = (now: Date) => ({ channel: 'paper' as const, receivedAt: now, proofSha256: null, reason: 'Đơn vị gửi bản giấy' });

test('the plan’s heads are covered by what was sent, of all units and of each; what is still being typed does not count', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { otherUnitId, ...key } = await anOwedReturn(ctx);
	const plan = (await viewReturn(ctx, key)).plan.id;
	await saveSheet(ctx, key, rows('II.1', null));
	expect((await readCoverage(ctx, plan)).byUnit).toEqual([]);
	await submitSubmission(ctx, key, entry(ctx.now));
	await saveSheet(ctx, { ...key, unitId: otherUnitId }, rows('II.2'));
	const { coverage, byUnit } = await readCoverage(ctx, plan, key.obligationId);
	expect([coveredCount(coverage), openLabels(coverage), coverage.without]).toEqual([1, 'II.2', 1]);
	expect(byUnit.map((one) => openLabels(one.coverage))).toEqual(['II.2']);
});

test('a unit’s person sees the coverage of that unit alone', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { otherUnitId, ...key } = await anOwedReturn(ctx);
	await saveSheet(ctx, { ...key, unitId: otherUnitId }, rows('II.2'));
	await submitSubmission(ctx, { ...key, unitId: otherUnitId }, entry(ctx.now));
	const { plan } = await viewReturn(ctx, key);
	expect((await readCoverage(ctx.as('unit'), plan.id)).byUnit).toEqual([]);
	expect((await readCoverage(ctx, plan.id)).byUnit).toHaveLength(1);
});
