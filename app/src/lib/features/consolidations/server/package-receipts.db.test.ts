import { readUpward } from '#lib/features/levels/server/service/read-upward.ts';
import { readReceipt } from '@kheo/documents/package/receipt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReturn, previewImport } from '#lib/features/submissions/server/service/import-file.ts';
import { takeImport } from '#lib/features/submissions/server/service/take-import.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { writePackageReceipt } from '#lib/features/submissions/server/service/write-package-receipt.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { enterPackageReceipt } from './service/enter-package-receipt.ts';
import { freezeConsolidation } from './service/freeze-consolidation.ts';
import { readConsolidation } from './service/read-consolidation.ts';
import { writeRegisterPackage } from './service/write-package.ts';

const own = process.env['KHEO_MASTER_KEY'];
const installation = (name: string) => void (process.env['KHEO_MASTER_KEY'] = `khóa của ${name}`);
beforeEach(() => installation('cấp dưới'));
afterEach(() => {
	if (own === undefined) delete process.env['KHEO_MASTER_KEY'];
	else process.env['KHEO_MASTER_KEY'] = own;
});

type Bytes = { readonly bytes: Uint8Array; readonly name: string };

/** A frozen register of the lower agency; what it holds is `words`. */
async function frozen(ctx: TestContext, words = 'Hội nghị phổ biến kế hoạch') {
	const plan = await aRunningPlan(ctx);
	await sendActivities(ctx, plan, plan.unitIds[0] ?? '', [{ c2: words, c3: '20/9/2023' }]);
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	for (const { submissionId, version } of view.returns) if (submissionId) await acceptSubmission(ctx, { submissionId, version });
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	return { id: plan.consolidationId, sent: await writeRegisterPackage(ctx, plan.consolidationId) };
}

async function opened(ctx: TestContext, { name, bytes }: Bytes) {
	const plan = await aRunningPlan(ctx);
	const key = { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' };
	return { key, ...(await loaded(ctx, key, { name, bytes })) };
}

async function loaded(ctx: TestContext, key: { readonly obligationId: string; readonly unitId: string }, { name, bytes }: Bytes) {
	const kept = await keepReturn(ctx, key, { name, bytes });
	if (!kept.ok) throw new Error(kept.code);
	return { sha256: kept.sha256, preview: await previewImport(ctx, key, kept.sha256) };
}

const asFile = ({ bytes, name }: Bytes) => new File([Uint8Array.from(bytes)], name);

test('the receiver’s installation answers with a receipt, and the sender’s register says who received it and when', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { id, sent } = await frozen(lower);
	await using upper = await testContext({ today: '2023-09-21' });
	installation('cấp trên');
	const { key, sha256 } = await opened(upper, sent);
	const receipt = await writePackageReceipt(upper, key, sha256);
	expect((await writePackageReceipt(upper, key, sha256)).bytes).toEqual(receipt.bytes);

	installation('cấp dưới');
	const load = () => enterPackageReceipt(lower, id, { receipt: asFile(receipt), trust: false });
	await load();
	await load();
	const { receipts } = await readUpward(lower, id, 'register');
	expect(receipts).toEqual([{ receiver: readReceipt(receipt.bytes).origin.agency, at: upper.now, person: 'Người office' }]);
});

test('a receipt of another content, and any other file, change nothing', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { id, sent } = await frozen(lower);
	await using other = await testContext({ today: '2023-09-20' });
	const another = await frozen(other, 'Nội dung khác');
	await using upper = await testContext({ today: '2023-09-21' });
	const { key, sha256 } = await opened(upper, another.sent);
	const receipt = await writePackageReceipt(upper, key, sha256);
	await expect(enterPackageReceipt(lower, id, { receipt: asFile(receipt), trust: false })).rejects.toMatchObject({ code: 'package.receipt-of-other' });
	await expect(enterPackageReceipt(lower, id, { receipt: asFile(sent), trust: false })).rejects.toMatchObject({ code: 'package.receipt-unreadable' });
	expect((await readUpward(lower, id, 'register')).receipts).toEqual([]);
});

test('a sender’s key is kept from the first package that is taken; under another key nothing is taken until a person has asked', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { id, sent } = await frozen(lower);
	await using upper = await testContext({ today: '2023-09-21' });
	const first = await opened(upper, sent);
	expect(first.preview.sealed?.keyChanged).toBe(false);
	await takeImport(upper, first.key, { sha256: first.sha256, mode: 'add' });
	installation('kẻ mạo danh');
	const again = await loaded(upper, first.key, await writeRegisterPackage(lower, id));
	expect(again.preview.sealed?.keyChanged).toBe(true);
	await expect(takeImport(upper, first.key, { sha256: again.sha256, mode: 'add' })).rejects.toMatchObject({ code: 'package.key-changed' });
	await takeImport(upper, first.key, { sha256: again.sha256, mode: 'add', trustKey: 'yes' });
	expect((await previewImport(upper, first.key, again.sha256)).sealed?.keyChanged).toBe(false);
	expect((await previewImport(upper, first.key, first.sha256)).sealed?.keyChanged).toBe(true);
});
