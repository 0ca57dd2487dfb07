import { plainDate } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { enterPaper } from '#lib/features/issuing/server/service/sign-paper.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import type { Sending } from '../schema.ts';
import { readDispatches } from './service/read-dispatches.ts';
import { sendPaper } from './service/send-paper.ts';
import { takeBackSending } from './service/settle-dispatch.ts';

const day = plainDate('2023-09-20');

async function sentByParty(ctx: TestContext) {
	const series = { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day, kind: 'Thông báo', subject: 'kết luận cuộc họp' };
	const documentId = await enterPaper(ctx, series);
	await numberPaper(ctx, { documentId, from: '', typed: '57/TB-SKHCN', symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day, places: 'Sở Nội vụ', keptBy: '', copies: 1, note: '', file: null, scanReason: '' });
	const sending: Sending = { documentId, channel: 'party', receivers: [{ name: 'Sở Nội vụ', address: null, organId: null }], day, note: '', proof: null };
	await sendPaper(ctx, sending);
	const id = (await readDispatches(ctx, documentId)).all[0]?.id ?? '';
	return { documentId, sending, id };
}

test('a sending entered by mistake is marked with who, when and why, and the receiver is proposed again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { documentId, sending, id } = await sentByParty(ctx);
	await expect(sendPaper(ctx, sending)).rejects.toMatchObject({ code: 'dispatch.already' });
	await takeBackSending(ctx, { dispatchId: id, reason: 'Gửi bản giấy, không qua mạng' });
	const { all, proposed } = await readDispatches(ctx, documentId);
	expect(all).toMatchObject([
		{ id, state: 'mistaken', mayBeMistake: false, next: [], mistake: { by: 'Người office', reason: 'Gửi bản giấy, không qua mạng' } }
	]);
	expect(proposed).toBe('Sở Nội vụ');
	expect(await sendPaper(ctx, sending)).toBe(1);
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select(['action', 'data']).where('subject_id', '=', id).execute());
	expect(log).toMatchObject([{ action: 'dispatch.taken-back' }]);
});

test('it is taken back once, by the Office alone', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id } = await sentByParty(ctx);
	expect(() => takeBackSending(ctx.as('leader'), { dispatchId: id, reason: 'x' })).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	await takeBackSending(ctx, { dispatchId: id, reason: 'Nhầm' });
	await expect(takeBackSending(ctx, { dispatchId: id, reason: 'Nhầm nữa' })).rejects.toMatchObject({ code: 'dispatch.moved' });
	const forged = inTransaction(ctx, 'forged', async (tx) => {
		await sql`update dispatches set mistaken_at = null, mistaken_by = null, mistaken_reason = null where id = ${id}`.execute(tx);
		await audit(tx, { subject: { type: 'dispatch', id: newId() } });
	});
	await expect(forged).rejects.toMatchObject({ constraint: 'dispatch_settled' });
});
