import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { lineHref, lineWords } from '#lib/features/reminders/line-words.ts';
import { readNotice } from '#lib/features/reminders/server/service/notices.ts';
import { readPreview } from '#lib/features/reminders/server/service/read-preview.ts';
import { sendMorning } from '#lib/features/reminders/server/service/send-reminders.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import type { Context } from '#lib/server/context.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { changePurpose } from './service/change-purpose.ts';
import { readImpact, readImpactClock } from './service/read-impact.ts';
import { changeImpactRules, noteReviewed } from './service/review-impact.ts';
import { noteSent, saveAnswers, signOff } from './service/run-impact.ts';

const answers = { controller: '', officer: '', recipients: '', abroad: '', necessity: '', risks: '', mitigation: '', opinion: '' };
const review = (on: string, document = '125/SKHCN-VP') => ({ number: 1, on: plainDate(on), document, to: '' });

async function signed(ctx: TestContext): Promise<void> {
	await saveAnswers(ctx, { ...answers, number: 0, version: 0 });
	await signOff(ctx, { number: 1, version: 1, on: ctx.today, signer: 'Giám đốc' });
}

test('it is due half a year after it was signed or last gone over; each time leaves one entry with its paper', async () => {
	await using ctx = await testContext({ role: 'admin' });
	expect(await readImpactClock(ctx)).toBeNull();
	await signed(ctx);
	expect(await readImpactClock(ctx)).toMatchObject({ refresh: { day: '2027-03-01' }, send: { number: 1, due: { day: '2026-10-31' } } });
	await noteSent(ctx, { number: 1, version: 2, on: ctx.today, to: 'A05', document: '' });
	expect((await readImpactClock(ctx))?.send).toBeNull();
	const later = ctx.on('2027-02-20');
	const both = await Promise.allSettled([noteReviewed(later, review('2027-02-20')), noteReviewed(later, review('2027-02-20'))]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await readImpact(later)).toMatchObject({
		clock: { last: { number: 1, on: '2027-02-20', document: '125/SKHCN-VP' }, refresh: { day: '2027-08-20' } },
		reviews: [{ number: 1, document: '125/SKHCN-VP' }]
	});
	const entries = (await readLog(ctx, ctx.agencyId)).filter(({ action }) => action === 'impact-assessment.gone-over');
	expect(entries.map(({ data }) => data)).toEqual([{ number: 1, on: '2027-02-20', document: '125/SKHCN-VP', to: '' }]);
});

test('it is noted for the newest signed one alone, not before its signature or in the future, and by an administrator', async () => {
	await using ctx = await testContext({ role: 'admin' });
	await expect(noteReviewed(ctx, review('2026-09-01'))).rejects.toMatchObject({ code: 'impact.moved' });
	await signed(ctx);
	expect(() => noteReviewed(ctx, review('2026-09-02'))).toThrow(expect.objectContaining({ code: 'impact.in-future' }));
	await expect(noteReviewed(ctx, review('2026-08-31'))).rejects.toMatchObject({ code: 'impact.reviewed-before-signed' });
	expect(() => noteReviewed(ctx.as('leader'), review('2026-09-01'))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
});

test('what changed in the register since the signature is named, and cannot be noted as unchanged; a new signature settles it', async () => {
	await using ctx = await testContext({ role: 'admin' });
	await signed(ctx);
	expect((await readImpact(ctx)).changed).toEqual([]);
	await changePurpose(ctx, { purpose: 'messages', purposeText: 'Lời mới của cơ quan', months: null, source: '', version: 0 });
	expect((await readImpact(ctx)).changed).toEqual(['messages']);
	await expect(noteReviewed(ctx, review('2026-09-01'))).rejects.toMatchObject({ code: 'impact.differs' });
	await saveAnswers(ctx, { ...answers, number: 0, version: 0 });
	await signOff(ctx, { number: 2, version: 1, on: ctx.today, signer: 'Giám đốc' });
	expect((await readImpact(ctx)).changed).toEqual([]);
});

test('how often and how long before is a setting with its act; two who change it at once do not overwrite each other', async () => {
	await using ctx = await testContext({ role: 'admin' });
	await signed(ctx);
	const rules = { version: 0, months: 12, remindDays: 10, source: 'NĐ 356/2025/NĐ-CP' };
	const both = await Promise.allSettled([changeImpactRules(ctx, rules), changeImpactRules(ctx, rules)]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await readImpact(ctx)).toMatchObject({ rules: { months: 12, version: 1 }, clock: { refresh: { day: '2027-09-01', remindFrom: '2027-08-22' } } });
	await changeImpactRules(ctx, { ...rules, version: 1, months: 3 });
	expect((await readImpactClock(ctx))?.refresh.day).toBe('2026-12-01');
});

/** Who is told of the assessment that morning, and in which words. */
async function told(ctx: Context): Promise<string[]> {
	const { coming } = await readPreview({ ...ctx, now: new Date(`${ctx.today}T07:00:00+07:00`) });
	const words = messagesIn('vi').reminders;
	return coming.flatMap(({ person, lines }) =>
		lines.filter(({ facts }) => facts.page === 'impact').map((line) => `${person}: ${lineWords(line, words, 'vi')}`)
	);
}

test('administrators are told when the time before it begins and when it is over, on their first page until it was gone over', async () => {
	await using ctx = await testContext({ role: 'admin' });
	const join = (userId: string, role: 'admin' | 'office') =>
		addMember(ctx.as({ kind: 'system' }), { userId, role, unitId: null, displayName: userId, formOfAddress: 'đồng chí', validFrom: ctx.today });
	await join('quan-tri', 'admin');
	await join('van-phong', 'office');
	await signed(ctx);
	await noteSent(ctx, { number: 1, version: 2, on: ctx.today, to: 'A05', document: '' });
	expect(await told(ctx.on('2027-01-29'))).toEqual([]);
	const matter = 'rà soát, cập nhật hồ sơ đánh giá tác động xử lý dữ liệu cá nhân (bản 1, lần gần nhất 01/9/2026)';
	const [line = '', ...others] = await told(ctx.on('2027-02-01'));
	expect(line).toContain(`quan-tri: Xin ${matter}, hạn`);
	expect(others).toEqual([]);
	const morning = { ...ctx.on('2027-02-01'), now: new Date('2027-02-01T08:00:00+07:00') };
	await sendMorning(morning);
	const admin = { ...morning, actor: { kind: 'user', userId: 'quan-tri', role: 'admin', unitId: null, name: 'quan-tri' } } satisfies Context;
	const [first] = (await readNotice(admin))?.lines ?? [];
	expect(first && lineHref(first.facts, '/so')).toBe('/so/personal-data/impact');
	expect(await told(ctx.on('2027-02-02')), 'told once').toEqual([]);
	expect((await told(ctx.on('2027-03-02')))[0]).toContain('quan-tri: Xin rà soát');
	await noteReviewed(morning, review('2027-02-01'));
	expect(await readNotice(admin)).toBeNull();
	expect(await told(ctx.on('2027-03-02'))).toEqual([]);
});
