import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { readDocx } from '@kheo/documents/read-docx';
import type { NoticedBreach } from '../breach-schema.ts';
import { readBreach, readBreaches, writeBreachNotice } from './service/read-breaches.ts';
import { waitingBreaches } from './service/list-waiting.ts';
import { closeBreach, describeBreach, leaveUntold, noticeBreach, tellAuthority, tellPeople } from './service/run-breach.ts';

const at = (time: string) => new Date(`${time}+07:00`);
const facts = {
	kind: 'disclosed',
	what: 'Gửi nhầm danh sách',
	purposes: ['feedback'],
	people: 12,
	isSensitive: false,
	consequences: '',
	measures: '',
	officer: ''
} as const;

const notice = (ctx: TestContext, more: Partial<NoticedBreach> = {}) =>
	noticeBreach(ctx, { ...facts, purposes: [...facts.purposes], noticedAt: at('2026-09-01T08:00'), noticedBy: 'Văn thư', ...more });
const told = { whom: 'A05', how: 'Cổng thông tin', lateBecause: '' };

test('the 72 hours run from noticing; whoever tells late says why, and nothing closes untold', async () => {
	await using ctx = await testContext();
	expect(() => notice(ctx, { noticedAt: at('2026-09-01T12:01') })).toThrow(expect.objectContaining({ code: 'data-breach.in-future' }));
	const [id, other] = await Promise.all([notice(ctx), notice(ctx)]);
	expect((await readBreaches(ctx)).map(({ label }) => label).toSorted()).toEqual(['01/2026', '02/2026']);
	expect(await readBreach(ctx, id)).toMatchObject({ notifyBy: at('2026-09-04T08:00'), people: 12 });
	expect(await readOnly(ctx, waitingBreaches)).toMatchObject([{ day: '2026-09-04' }, { since: '2026-09-01' }]);
	await expect(closeBreach(ctx, id, { version: 1, lessons: 'Kiểm tra người nhận' })).rejects.toMatchObject({ code: 'data-breach.not-told' });
	const later = ctx.on('2026-09-05');
	const late = { ...told, version: 1, toldAt: at('2026-09-05T09:00') };
	await expect(tellAuthority(later, id, late)).rejects.toMatchObject({ code: 'data-breach.late-reason-missing' });
	await expect(tellAuthority(later, id, { ...late, toldAt: at('2026-08-31T09:00') })).rejects.toMatchObject({ code: 'data-breach.before-noticed' });
	await tellAuthority(later, id, { ...late, lateBecause: 'Mất mạng' });
	await leaveUntold(ctx, other, { version: 1, reason: 'Tệp có mật khẩu, đã thu hồi' });
	expect(await readOnly(ctx, waitingBreaches)).toEqual([]);
	await tellPeople(later, id, { version: 2, on: plainDate('2026-09-05'), how: 'Gọi từng người' });
	await closeBreach(later, id, { version: 3, lessons: 'Kiểm tra người nhận' });
	await expect(describeBreach(later, id, { ...facts, purposes: [], version: 4 })).rejects.toMatchObject({ code: 'data-breach.moved' });
});

test('what is learned later is added, the notice says what is known, and a unit sees nothing', async () => {
	await using ctx = await testContext();
	const id = await notice(ctx, { people: null });
	await describeBreach(ctx, id, { ...facts, purposes: ['feedback', 'contacts'], version: 1, measures: 'Đã xin người nhận xóa' });
	const { bytes } = await writeBreachNotice(ctx.as('leader'), id);
	const text = JSON.stringify((await readDocx(bytes)).blocks);
	for (const part of ['/TB-', 'Nơi nhận', 'Như trên', 'Lưu: VT']) expect(text, 'a paper of the decree').toContain(part);
	for (const part of ['vụ số 01/2026', 'Gửi nhầm danh sách', 'Đã xin người nhận xóa', '08:00 ngày 01/9/2026', 'sẽ bổ sung']) expect(text).toContain(part);
	expect(() => readBreaches(ctx.as('unit'))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	expect(() => noticeBreach(ctx.as('leader'), { ...facts, purposes: [], noticedAt: ctx.now, noticedBy: 'x' })).toThrow(
		expect.objectContaining({ code: 'actor.not-allowed' })
	);
});
