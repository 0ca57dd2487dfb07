import { readUpward } from '#lib/features/levels/server/service/read-upward.ts';
import { plainDate } from '@kheo/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { keepReturn } from '#lib/features/submissions/server/service/import-file.ts';
import { receivePackage } from '#lib/features/submissions/server/service/receive-package.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { createLink, openLink } from '#lib/features/submissions/server/service/submission-links.ts';
import { takeLevels } from '#lib/features/submissions/server/service/take-levels.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { writePackageReceipt } from '#lib/features/submissions/server/service/write-package-receipt.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { changeDecisions } from './service/change-decisions.ts';
import { enterPackageReceipt } from './service/enter-package-receipt.ts';
import { freezeConsolidation } from './service/freeze-consolidation.ts';
import { openSupplement } from './service/open-supplement.ts';
import { readConsolidation } from './service/read-consolidation.ts';
import { writeRegisterPackage } from './service/write-package.ts';

const own = process.env['KHEO_MASTER_KEY'];
const installation = (name: string) => void (process.env['KHEO_MASTER_KEY'] = `khóa của ${name}`);
beforeEach(() => installation('cấp dưới'));
afterEach(() => {
	if (own === undefined) delete process.env['KHEO_MASTER_KEY'];
	else process.env['KHEO_MASTER_KEY'] = own;
});

const day = plainDate('2023-09-20');

async function acceptAll(ctx: TestContext, obligationId: string): Promise<void> {
	const { view } = await readConsolidation(ctx, obligationId);
	for (const { submissionId, version, status } of view.returns) if (status === 'submitted') await acceptSubmission(ctx, { submissionId, version });
}

/** A lower agency's issued register of two activities, and its supplement: one comes, one changes, one goes. */
async function bothPackages(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const id = plan.consolidationId;
	const [first = '', second = ''] = await sendActivities(ctx, plan, plan.unitIds[0] ?? '', [
		{ c2: 'Trồng cây', c3: '20/9/2023' },
		{ c2: 'Hội nghị phổ biến', c3: '22/9/2023' },
		{ c2: 'Nạo vét kênh', c3: '25/9/2023' }
	]);
	await acceptAll(ctx, id);
	await freezeConsolidation(ctx, id, 1);
	const register = await writeRegisterPackage(ctx, id);
	const documentId = await signRegister(ctx, id, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day });
	await numberPaper(ctx, { documentId, from: '', typed: '57/SKHCN-VP', symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day, places: 'Ban Chỉ đạo', keptBy: '', copies: 1, note: '', file: null, scanReason: '' });
	await sendActivities(ctx, plan, plan.unitIds[1] ?? '', [{ c2: 'Đối thoại với doanh nghiệp', c3: '05/10/2023' }]);
	await openSupplement(ctx, id);
	await acceptAll(ctx, id);
	await changeDecisions(ctx, id, { change: 'reword', version: 1, row: first, column: 'c3', words: '30/9/2023' });
	await changeDecisions(ctx, id, { change: 'hide', version: 2, row: second, reason: 'Không thực hiện' });
	await freezeConsolidation(ctx, id, 3);
	return { id, register, supplement: await writeRegisterPackage(ctx, id) };
}

type Bytes = { readonly bytes: Uint8Array; readonly name: string };

async function superiorReturn(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const key = { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' };
	const load = async (file: Bytes) => {
		const kept = await keepReturn(ctx, key, { name: file.name, bytes: file.bytes });
		if (!kept.ok) throw new Error(kept.code);
		return kept.sha256;
	};
	const rows = async () => (await viewReturn(ctx, key)).rows.map(({ cells }) => [cells['c2']?.v, cells['c3']?.v]).toSorted();
	return { plan, key, load, rows };
}

const first = [
	['Trồng cây', '20/9/2023'],
	['Hội nghị phổ biến', '22/9/2023'],
	['Nạo vét kênh', '25/9/2023']
].toSorted();
const second = [
	['Trồng cây', '30/9/2023'],
	['Nạo vét kênh', '25/9/2023'],
	['Đối thoại với doanh nghiệp', '05/10/2023']
].toSorted();

test('at a superior without a network a supplement changes only what differs, once, and its receipt goes back to its own version', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { id, register, supplement } = await bothPackages(lower);
	await using upper = await testContext({ today: '2023-09-21' });
	installation('cấp trên');
	const { key, load, rows } = await superiorReturn(upper);
	await takeLevels(upper, key, { sha256: await load(register) });
	expect(await rows()).toEqual(first);
	const sha256 = await load(supplement);
	expect(await takeLevels(upper, key, { sha256 })).toMatchObject({ changed: 1, added: 1, removed: 1 });
	expect(await rows()).toEqual(second);
	expect(await takeLevels(upper, key, { sha256 })).toMatchObject({ changed: 0, added: 0, removed: 0 });
	const receipt = await writePackageReceipt(upper, key, sha256);
	installation('cấp dưới');
	await enterPackageReceipt(lower, id, { receipt: new File([Uint8Array.from(receipt.bytes)], receipt.name), trust: false });
	expect((await readUpward(lower, id, 'register')).receipts).toHaveLength(1);
});

test('over the network it goes into the return that waits, is sent anew, and the same package again changes nothing', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { register, supplement } = await bothPackages(lower);
	await using upper = await testContext({ today: '2023-09-21' });
	installation('cấp trên');
	const { plan, key, rows } = await superiorReturn(upper);
	const link = await openLink(upper, await createLink(upper, key, plainDate('2023-12-31')), '127.0.0.1');
	const receive = ({ bytes }: Bytes) => receivePackage(link.ctx, link.key, bytes);
	await receive(register);
	const receipt = await receive(supplement);
	expect(await rows()).toEqual(second);
	expect(await viewReturn(upper, key)).toMatchObject({ status: 'submitted', version: 2 });
	expect((await receive(supplement)).bytes).toEqual(receipt.bytes);
	expect(await viewReturn(upper, key)).toMatchObject({ status: 'submitted', version: 2 });
	await acceptAll(upper, plan.consolidationId);
	const { view } = await readConsolidation(upper, plan.consolidationId);
	expect(view.rows.map(({ cells }) => [cells['c2'], cells['c3']]).toSorted()).toEqual(second);
});

test('of what the superior has accepted only what differs is looked at anew', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { register, supplement } = await bothPackages(lower);
	await using upper = await testContext({ today: '2023-09-21' });
	installation('cấp trên');
	const { plan, key, rows } = await superiorReturn(upper);
	const link = await openLink(upper, await createLink(upper, key, plainDate('2023-12-31')), '127.0.0.1');
	await receivePackage(link.ctx, link.key, register.bytes);
	await acceptAll(upper, plan.consolidationId);
	await receivePackage(link.ctx, link.key, supplement.bytes);
	expect(await rows()).toEqual(second);
	const { status, rows: now } = await viewReturn(upper, key);
	expect([
		status,
		now
			.filter(({ state }) => state === 'open')
			.map(({ cells }) => cells['c2']?.v)
			.toSorted()
	]).toEqual(['submitted', ['Trồng cây', 'Đối thoại với doanh nghiệp'].toSorted()]);
});
