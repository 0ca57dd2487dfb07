import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { giveBack } from '#lib/features/consolidations/server/service/give-back.ts';
import { withdrawConsolidation } from '#lib/features/consolidations/server/service/withdraw-consolidation.ts';
import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { readHome } from './service.ts';

const day = plainDate('2023-09-20');

test('a register that was given back waits on the first page of the Office with who and why, until it is put up again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	await giveBack(ctx.as('leader'), consolidationId, 'Sửa dòng 1');
	expect((await readHome(ctx)).givenBack).toMatchObject([{ obligationId: consolidationId, by: 'Người leader', reason: 'Sửa dòng 1', on: day }]);
	expect((await readHome(ctx.as('unit'))).givenBack).toEqual([]);
	await freezeConsolidation(ctx, consolidationId, 1);
	expect((await readHome(ctx)).givenBack).toEqual([]);
	await withdrawConsolidation(ctx, consolidationId, { reason: 'sai tên' });
	expect((await readHome(ctx)).givenBack).toEqual([]);
});

test('once the register is issued the first page says its number, and names receivers whose mail did not arrive until it is sent again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	const documentId = await signRegister(ctx, consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day });
	expect((await readHome(ctx)).issued).toEqual({});
	const file = new File([Buffer.from('\u0089PNG\r\n\u001a\n một tấm ảnh', 'latin1')], 'ban-quet.png');
	await numberPaper(ctx, { documentId, from: '', typed: '57/SKHCN-VP', symbol: '', day, file: null, scanReason: '' });
	await issuePaper(ctx, { documentId, day, places: 'Sở Nội vụ', keptBy: '', copies: 1, note: '', file, scanReason: 'bản quét' });
	expect((await readHome(ctx)).issued[consolidationId]).toMatchObject([{ number: '57/SKHCN-VP', dated: day, supplement: 0 }]);
	const { file_sha256: fileSha256, content_sha256: contentSha256 } = await inTransaction(ctx, 'seen', async (tx) => {
		await audit(tx, { subject: { type: 'paper', id: documentId } });
		return tx.selectFrom('outgoing_documents').select(['file_sha256', 'content_sha256']).where('id', '=', documentId).executeTakeFirstOrThrow();
	});
	const letter = {
		document_id: documentId,
		recipient: 'Sở Nội vụ',
		recipient_key: 'sở nội vụ',
		channel: 'email' as const,
		address: 'a@b.vn',
		content_sha256: contentSha256,
		file_sha256: fileSha256,
		entered_at: ctx.now,
		entered_by: 'x'
	};
	const enter = (facts: { readonly failed_at?: Date; readonly tries?: number }) =>
		inTransaction(ctx, 'entered', async (tx) => {
			const id = newId();
			await tx
				.insertInto('dispatches')
				.values({ id, ...letter, ...facts })
				.execute();
			await audit(tx, { subject: { type: 'dispatch', id } });
		});
	await enter({ failed_at: ctx.now, tries: 1 });
	expect((await readHome(ctx)).troubled).toMatchObject([{ paperId: documentId, receivers: ['Sở Nội vụ'] }]);
	await enter({});
	expect((await readHome(ctx)).troubled).toEqual([]);
});
