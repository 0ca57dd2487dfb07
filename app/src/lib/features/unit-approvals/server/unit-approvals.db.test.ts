import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReceipt, writeUnitCopy } from '#lib/features/submissions/server/service/view-receipt.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Context } from '#lib/server/context.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import type { NewSigner } from '../schema.ts';
import { approve, enterPaperApproval, giveBack } from './service/approve.ts';
import { putUp, takeBack } from './service/put-up.ts';
import { readApproval } from './service/read-approval.ts';
import { endSigning, nameSigner, readSigners, setApprovalNeeded } from './service/signers.ts';

const head: NewSigner = {
	name: 'Trần Thị Thử',
	position: 'Trưởng phòng',
	capacity: null,
	onBehalfOf: null,
	userId: null,
	validFrom: plainDate('2026-01-01'),
	validTo: null
};
const deputy: NewSigner = {
	...head,
	name: 'Lê Văn Thử',
	position: 'Phó Trưởng phòng',
	capacity: 'KT.',
	onBehalfOf: 'Trưởng phòng',
	validTo: plainDate('2026-09-10')
};
const words = { nilReason: null, daysSeen: false };
const photo = () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], 'trang-ky.jpg');

/** An account of the unit, as the directory of people knows it. */
async function aPerson(ctx: TestContext, name: string): Promise<Context & { readonly userId: string }> {
	const userId = newId();
	await inTransaction(ctx.as({ kind: 'system' }), 'membership.added', async (tx) => {
		const member = { id: newId(), user_id: userId, unit_id: ctx.unitId, role: 'unit', display_name: name, form_of_address: 'đồng chí' } as const;
		await tx
			.insertInto('memberships')
			.values({ ...member, valid_from: plainDate('2026-01-01'), valid_to: null })
			.execute();
		await audit(tx, { subject: { type: 'membership', id: member.id } });
	});
	return { ...ctx.as({ kind: 'user', userId, role: 'unit', unitId: ctx.unitId, name }), userId };
}

/** A unit whose returns its head approves, a return with one row, and three people of the unit. */
async function aUnitWithHead(ctx: TestContext) {
	const returned = await anOwedReturn(ctx);
	const [clerk, leader, second] = [await aPerson(ctx, 'Người lập'), await aPerson(ctx, 'Trần Thị Thử'), await aPerson(ctx, 'Lê Văn Thử')];
	const headId = await nameSigner(ctx, ctx.unitId, { ...head, userId: leader.userId });
	await setApprovalNeeded(ctx, ctx.unitId, true);
	await saveSheet(clerk, returned, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: 'Ra quân' } }], edits: [] });
	return { returned, clerk, leader, second, headId };
}

test('a return is filed only with the head’s approval, at the hour it was given, and its copy prints who signed', async () => {
	await using ctx = await testContext();
	const { returned, clerk, leader } = await aUnitWithHead(ctx);
	await expect(submitSubmission(clerk, returned)).rejects.toMatchObject({ code: 'submission.approval-needed' });
	await putUp(clerk, returned, words);
	expect(await viewReturn(clerk, returned)).toMatchObject({ status: 'draft', isPutUp: true, arrival: null });
	const later = { ...leader, now: new Date(ctx.now.getTime() + 3_600_000) };
	expect(await approve(later, returned)).toEqual({ version: 1 });
	expect(await viewReturn(ctx, returned)).toMatchObject({ status: 'submitted', isPutUp: false, arrival: { receivedAt: later.now, channel: 'system' } });
	const { approved } = await viewReceipt(ctx, returned, 1);
	expect(approved).toEqual({ signer: { capacity: null, onBehalfOf: null, position: 'Trưởng phòng', name: 'Trần Thị Thử' }, how: 'app', on: '2026-09-01' });
	const copy = () => writeUnitCopy(ctx, returned, { format: 'docx', version: 1 });
	expect((await copy()).bytes).toEqual((await copy()).bytes);
});

test('while it lies before the head nobody writes in it; who put it up takes it back', async () => {
	await using ctx = await testContext();
	const { returned, clerk } = await aUnitWithHead(ctx);
	const [row] = (await viewReturn(clerk, returned)).rows;
	await putUp(clerk, returned, words);
	const edit = { arrangements: [], edits: [{ rowId: row?.id ?? '', column: 'c2', baseVersion: 1, value: 'Khác' }] };
	await expect(saveSheet(clerk, returned, edit)).rejects.toMatchObject({ code: 'submission.put-up' });
	const more = { arrangements: [{ kind: 'add' as const, rowId: newId(), position: 2, cells: {} }], edits: [] };
	await expect(saveSheet(clerk, returned, more)).rejects.toMatchObject({ code: 'submission.put-up' });
	await expect(putUp(clerk, returned, words)).rejects.toMatchObject({ code: 'submission.put-up' });
	await takeBack(clerk, returned);
	expect((await saveSheet(clerk, returned, edit)).applied).toHaveLength(1);
	await expect(takeBack(clerk, returned)).rejects.toMatchObject({ code: 'submission.moved' });
});

test('nobody approves their own, nor who does not sign, nor the Office', async () => {
	await using ctx = await testContext();
	const { returned, clerk, leader, second } = await aUnitWithHead(ctx);
	await putUp(leader, returned, words);
	expect(await readApproval(leader, returned)).toMatchObject({ mayApprove: false, isOwn: true });
	await expect(approve(leader, returned)).rejects.toMatchObject({ code: 'signer.own' });
	for (const who of [clerk, second, ctx]) await expect(approve(who, returned)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const { headId } = { headId: (await readSigners(ctx, ctx.unitId)).signers[0]?.id ?? '' };
	await expect(enterPaperApproval(clerk, returned, { signerId: headId, day: ctx.today, file: photo() })).rejects.toMatchObject({ code: 'signer.own' });
});

test('the head gives it back with a reason, which the clerk reads and mends', async () => {
	await using ctx = await testContext();
	const { returned, clerk, leader } = await aUnitWithHead(ctx);
	await putUp(clerk, returned, words);
	await giveBack(leader, returned, 'Ghi rõ thời gian.');
	expect(await readApproval(clerk, returned)).toMatchObject({ waiting: null, returned: { reason: 'Ghi rõ thời gian.', signer: { name: 'Trần Thị Thử' } } });
	await putUp(clerk, returned, words);
	expect(await readApproval(leader, returned)).toMatchObject({ mayApprove: true, returned: null });
	await expect(giveBack(clerk, returned, 'Không phải của tôi')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a substitute signs in their capacity within their days only', async () => {
	await using ctx = await testContext();
	const { returned, clerk, second } = await aUnitWithHead(ctx);
	await nameSigner(ctx, ctx.unitId, { ...deputy, userId: second.userId });
	await putUp(clerk, returned, words);
	await expect(approve({ ...second, today: plainDate('2026-09-11') }, returned)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await approve({ ...second, today: plainDate('2026-09-10') }, returned);
	expect((await viewReceipt(ctx, returned, 1)).approved?.signer).toMatchObject({ capacity: 'KT.', onBehalfOf: 'Trưởng phòng', name: 'Lê Văn Thử' });
});

test('a signature on paper is equal: by whom, of which day, with the picture; without one it is refused', async () => {
	await using ctx = await testContext();
	const { returned, clerk, headId } = await aUnitWithHead(ctx);
	await putUp(clerk, returned, { nilReason: 'Không có việc nào.', daysSeen: false });
	const said = { signerId: headId, day: ctx.today };
	await expect(enterPaperApproval(clerk, returned, said)).rejects.toMatchObject({ code: 'signer.picture-missing' });
	await expect(enterPaperApproval(clerk, returned, { ...said, day: plainDate('2025-01-01'), file: photo() })).rejects.toMatchObject({
		code: 'signer.not-that-day'
	});
	const key = newId();
	expect(await enterPaperApproval(clerk, returned, { ...said, file: photo() }, key)).toEqual({ version: 1 });
	expect(await enterPaperApproval(clerk, returned, { ...said, file: photo() }, key)).toEqual({ version: 1 });
	expect(await viewReturn(ctx, returned)).toMatchObject({ status: 'nil', nilReason: 'Không có việc nào.' });
	expect((await viewReceipt(ctx, returned, 1)).approved).toMatchObject({ how: 'paper' });
});

test('only the Office and the unit’s head set who signs, with people of the unit, and never leave nobody', async () => {
	await using ctx = await testContext();
	const { clerk, leader, second, headId } = await aUnitWithHead(ctx);
	await expect(nameSigner(clerk, ctx.unitId, deputy)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(nameSigner(leader, ctx.unitId, { ...deputy, userId: 'stranger' })).rejects.toMatchObject({ code: 'signer.of-other-unit' });
	await nameSigner(leader, ctx.unitId, { ...deputy, userId: second.userId });
	await expect(setApprovalNeeded(second, ctx.unitId, false)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await endSigning(leader, ctx.unitId, { signerId: headId, validTo: plainDate('2026-08-31') });
	expect((await readSigners(clerk, ctx.unitId)).signers).toHaveLength(2);
	const [substitute] = (await readSigners(ctx, ctx.unitId)).signers.filter(({ capacity }) => capacity !== null);
	const last = { signerId: substitute?.id ?? '', validTo: plainDate('2026-08-31') };
	await expect(endSigning(ctx, ctx.unitId, last)).rejects.toMatchObject({ code: 'signer.nobody' });
	await setApprovalNeeded(ctx, ctx.unitId, false);
	await endSigning(ctx, ctx.unitId, last);
});

test('what the Office files from paper needs no approval in the app', async () => {
	await using ctx = await testContext();
	const { returned } = await aUnitWithHead(ctx);
	await submitSubmission(ctx, returned, { channel: 'paper', receivedAt: ctx.now, proofSha256: null, reason: 'bản giấy có chữ ký' });
	expect((await viewReturn(ctx, returned)).status).toBe('submitted');
});
