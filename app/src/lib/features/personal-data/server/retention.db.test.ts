import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { changeMailboxes } from '#lib/features/reminders/server/service/change-mailboxes.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { audit } from '#lib/server/database/audit.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { changePurpose } from './service/change-purpose.ts';
import { confirmKind, holdKind, keepTimes } from './service/keep-times.ts';
import { readRetention } from './service/read-retention.ts';
import { lookUpRequest, readRequest, readRequests } from './service/read-requests.ts';
import { answerRequest } from './service/run-request.ts';
import { enterRequest } from './service/send-request.ts';
import { place } from '../../../../../tests/support/feedback.ts';

const person = { name: 'Nguyễn Thị Dân', phone: '0912000111', mail: '', words: 'x' } as const;
const enter = (ctx: TestContext, kind: 'see' | 'erase') => enterRequest(ctx, { ...person, kind, origin: 'paper', receivedOn: ctx.today });
const line = async (ctx: Parameters<typeof readRetention>[0], kind: string) => (await readRetention(ctx)).lines.find((one) => one.kind === kind);
const job = { kind: 'job', name: 'personal-data.keep-times', jobId: '1' } as const;

/** Digests that were sent: one three years ago, one last week. */
function digests(ctx: TestContext): Promise<void> {
	return inTransaction(ctx, 'digest.sent', async (tx) => {
		const of = { person: 'can-bo', person_name: 'Cán bộ', text: 'x', made_at: ctx.now };
		await tx
			.insertInto('digests')
			.values([plainDate('2023-09-01'), plainDate('2026-08-25')].map((day) => ({ ...of, id: newId(), day })))
			.execute();
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId } });
	});
}

const leaves = (ctx: TestContext, userId: string) =>
	inTransaction(ctx, 'member.let-go', async (tx) => {
		await tx
			.updateTable('memberships')
			.set({ valid_to: plainDate('2026-09-30') })
			.where('user_id', '=', userId)
			.execute();
		await audit(tx, { subject: { type: 'member', id: userId } });
	});

test('nothing goes before an administrator has seen it and confirmed the kind; then only what is older, by itself, with its count', async () => {
	await using ctx = await testContext({ role: 'admin' });
	await digests(ctx);
	expect(await line(ctx, 'messages')).toMatchObject({ due: 1, before: '2024-09-01', confirmed: null });
	expect(await keepTimes({ ...ctx, actor: job })).toBe(0);
	await expect(confirmKind(ctx.as('leader'), { kind: 'messages', version: 0 })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await confirmKind(ctx, { kind: 'messages', version: 0 });
	expect((await readOnly(ctx, (tx) => tx.selectFrom('digests').select('day').execute())).map(({ day }) => day)).toEqual(['2026-08-25']);
	expect((await readRetention(ctx)).runs).toMatchObject([{ kind: 'messages', erased: 1, by: 'Người admin' }]);
	await changePurpose(ctx, { purpose: 'messages', purposeText: '', months: 1, source: 'QĐ 1', version: 0 });
	expect(await keepTimes({ ...ctx.on('2026-10-01'), actor: job })).toBe(1);
	expect(await keepTimes({ ...ctx.on('2026-10-01'), actor: job })).toBe(0);
	expect((await readRetention(ctx)).runs).toMatchObject([{ erased: 1, by: '' }, { erased: 1 }]);
});

test('a kind is left alone while somebody holds it back, or while a person’s request to see is open', async () => {
	await using ctx = await testContext({ role: 'admin' });
	await digests(ctx);
	await holdKind(ctx, { kind: 'messages', version: 0, reason: 'Thanh tra' });
	await expect(confirmKind(ctx, { kind: 'messages', version: 1 })).rejects.toMatchObject({ code: 'retention.held' });
	await holdKind(ctx, { kind: 'messages', version: 1, reason: '' });
	const id = await enter(ctx, 'see');
	await expect(confirmKind(ctx, { kind: 'messages', version: 2 })).rejects.toMatchObject({ code: 'retention.held' });
	expect((await line(ctx, 'messages'))?.hold).toMatchObject({ by: 'requests' });
	await answerRequest(ctx, id, { version: 1, outcome: 'refused', answer: 'Không phải người này' });
	await confirmKind(ctx, { kind: 'messages', version: 2 });
	expect((await line(ctx, 'messages'))?.due).toBe(0);
	await expect(holdKind(ctx, { kind: 'messages', version: 2, reason: 'x' })).rejects.toMatchObject({ code: 'retention.moved' });
});

test('years after the answer nobody can say who asked; a contact goes once its person has left, and not before', async () => {
	await using ctx = await testContext({ role: 'admin' });
	const id = await enter(ctx, 'erase');
	await answerRequest(ctx, id, { version: 1, outcome: 'refused', answer: 'Hồ sơ phải lưu' });
	const member = { formOfAddress: 'đồng chí', role: 'office', unitId: null } as const;
	await addMember(ctx, { ...member, userId: 'o-lai', displayName: 'Ở Lại', validFrom: plainDate('2026-01-01') });
	await addMember(ctx, { ...member, userId: 'da-di', displayName: 'Đã Đi', validFrom: plainDate('2026-01-01') });
	await changeMailboxes(ctx, [
		{ userId: 'o-lai', email: 'o@x.vn' },
		{ userId: 'da-di', email: 'd@x.vn' }
	]);
	await leaves(ctx, 'da-di');
	const later = ctx.on('2031-10-15');
	expect([(await line(ctx, 'contacts'))?.due, (await line(later, 'contacts'))?.due, (await line(later, 'requests'))?.due]).toEqual([0, 1, 1]);
	await confirmKind(later, { kind: 'contacts', version: 0 });
	await confirmKind(later, { kind: 'requests', version: 0 });
	expect(await readOnly(ctx, (tx) => tx.selectFrom('reminder_mailboxes').select('user_id').execute())).toEqual([{ user_id: 'o-lai' }]);
	expect(await readRequest(ctx, id)).toMatchObject({ person: null, isForgotten: true, answer: '', outcome: 'refused' });
	const [answered] = (await readRequests(ctx)).answered;
	expect(await lookUpRequest(ctx, answered?.code ?? '', place())).toMatchObject({ outcome: 'refused', answer: '' });
});
