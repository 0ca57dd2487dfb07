import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { insertMember, listChainMembers, listMembers } from './membership-queries.ts';

const inOrder = ['Bùi Anh', 'Đặng Thị Hoa', 'Đỗ Văn Khoa', 'Lê Nam', 'Ngô Bình', 'Nguyễn An', 'Vũ Cường'];

test('members stand in the order of the Vietnamese alphabet: Đặng before Lê, Ngô before Nguyễn', async () => {
	await using ctx = await testContext();
	for (const displayName of inOrder.toReversed())
		await inTransaction(ctx, 'member.added', async (tx) => {
			const userId = newId();
			await insertMember(tx, newId(), { userId, unitId: null, role: 'office', displayName, formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01') });
			await audit(tx, { subject: { type: 'member', id: userId } });
		});
	expect((await readOnly(ctx, (tx) => listMembers(tx, ctx.today))).map(({ name }) => name)).toEqual(inOrder);
	expect((await readOnly(ctx, (tx) => listChainMembers(tx, ctx.today))).map(({ name }) => name)).toEqual(inOrder);
});
