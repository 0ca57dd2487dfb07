import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { formToken } from '#lib/server/open-forms/form-token.ts';
import { approveAnswer, proposeAnswer } from '#lib/features/feedback/server/service/answer-feedback.ts';
import { lookUp } from '#lib/features/feedback/server/service/look-up.ts';
import { sendFeedback } from '#lib/features/feedback/server/service/send-feedback.ts';
import { sortFeedback } from '#lib/features/feedback/server/service/sort-feedback.ts';
import type { TestContext } from './context.ts';

process.env['KHEO_SECRET'] ??= 'a secret of this test and of no other';

export const citizen = { kind: 'citizen', name: '' } as const;
export const said = 'Bộ phận một cửa mở cửa muộn sáng thứ Hai, nhiều người phải chờ.';
let last = 0;
/** Each sender from another place, so that only the tests of limits meet them. */
export const place = () => `10.${(last += 1)}.1.1`;

export function sending(ctx: Context, more: object = {}) {
	const token = formToken(ctx.agencyId, new Date(ctx.now.getTime() - 10_000));
	const empty = { photo: null, place: '', name: '', phone: '', mayContact: false, mayPublish: true, website: '' };
	return { ...empty, words: said, field: 'Thái độ phục vụ', token, ...more };
}

export async function sent(ctx: TestContext, more: object = {}) {
	const pass = await sendFeedback(ctx.as(citizen), sending(ctx, more), place(), newId());
	const row = await readOnly(ctx, (tx) => tx.selectFrom('feedback').select(['id', 'version']).where('code', '=', pass.code).executeTakeFirstOrThrow());
	return { pass, which: () => which(ctx, row.id), id: row.id };
}

const which = (ctx: Context, id: string) =>
	readOnly(ctx, (tx) => tx.selectFrom('feedback').select(['id', 'version']).where('id', '=', id).executeTakeFirstOrThrow());
export const see = (ctx: TestContext, pass: { code: string; pin: string }) => lookUp(ctx.as(citizen), pass, place());
export const stored = (ctx: Context) =>
	readOnly(ctx, async (tx) =>
		JSON.stringify([
			await tx.selectFrom('feedback').selectAll().execute(),
			await tx.selectFrom('audit_entries').selectAll().execute(),
			await tx.selectFrom('idempotency_keys').selectAll().execute()
		])
	);
export const logged = (ctx: Context, action: string) =>
	readOnly(ctx, async (tx) => (await tx.selectFrom('audit_entries').select('id').where('action', '=', action).execute()).length);

export async function answered(ctx: TestContext, more: object = {}, kind: 'petition' | 'question' = 'question') {
	const one = await sent(ctx, more);
	await sortFeedback(ctx, { ...(await one.which()), kind, reason: '' });
	await proposeAnswer(ctx, { ...(await one.which()), answer: 'Một cửa mở lúc 7 giờ 30.', validTo: null });
	await approveAnswer(ctx.as('leader'), await one.which());
	return one;
}
