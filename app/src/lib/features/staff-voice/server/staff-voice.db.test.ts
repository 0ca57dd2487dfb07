import { plainDate } from '@kheo/core';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { readOwnVoice, takeNameBack } from './service/own-voice.ts';
import { sendVoice } from './service/send-voice.ts';
import { answerVoice, readVoiceDesk, readVoiceFigures, turnKeeper, withholdVoice } from './service/voice-desk.ts';
import { lookAtName, readNamedVoices } from './service/voice-names.ts';

process.env['KHEO_SECRET'] ??= 'for tests alone';

const said = { words: 'Phòng làm việc thiếu điều hòa, mùa hè rất nóng', field: 'conditions', kind: 'official', name: '' } as const;

/** A member of the agency as the database knows members, not by the context alone. */
async function member(ctx: TestContext, role: 'leader' | 'office'): Promise<Context> {
	const userId = newId();
	const system = { ...ctx, actor: { kind: 'system' } as const };
	await addMember(system, { userId, unitId: null, role, displayName: `Người ${role}`, formOfAddress: 'đồng chí', validFrom: ctx.today });
	return ctx.as({ kind: 'user', userId, role, unitId: null, name: `Người ${role}` });
}

test('nothing that is stored says who sent it: not the row, not the log, not a stored request', async () => {
	await using ctx = await testContext({ today: '2026-09-03' });
	const sender = ctx.as('unit');
	const userId = sender.actor.kind === 'user' ? sender.actor.userId : '';
	const { code } = await sendVoice(sender, { ...said, name: 'Nguyễn Thị Thử' }, 'press');
	expect((await sendVoice(sender, { ...said, name: 'Nguyễn Thị Thử' }, 'press')).code).toBe(code);
	const everything = await readOnly(ctx, async (tx) => {
		const entries = await sql<{ row: string }>`select row_to_json(a)::text as row from audit_entries a where action like 'staff-voice%'`.execute(tx);
		const voices = await sql<{ row: string }>`select row_to_json(v)::text as row from staff_voices v`.execute(tx);
		const keys = await sql<{ row: string }>`select row_to_json(k)::text as row from idempotency_keys k`.execute(tx);
		return { entries: entries.rows, voices: voices.rows, keys: keys.rows };
	});
	expect(everything.voices).toHaveLength(1);
	expect(everything.entries).toHaveLength(1);
	const text = JSON.stringify(everything);
	for (const trace of [userId, sender.requestId, ctx.unitId, 'Người unit', 'Nguyễn Thị Thử']) expect(text).not.toContain(trace);
	expect(JSON.stringify(everything.entries)).not.toMatch(/điều hòa|TT-/u);
	expect(JSON.parse(everything.voices[0]?.row ?? '{}')).toMatchObject({ week: '2026-08-31', code });
});

test('the database gives a name to a keeper who is no leader, with the reason in the log, and to no query of anybody', async () => {
	await using ctx = await testContext();
	const [leader, keeper] = [await member(ctx, 'leader'), await member(ctx, 'office')];
	const pass = await sendVoice(ctx.as('unit'), { ...said, name: 'Nguyễn Thị Thử' }, '');
	const id = (await readVoiceDesk(leader)).voices[0]?.id ?? '';
	await expect(readNamedVoices(keeper)).rejects.toMatchObject({ code: 'voice.not-keeper' });
	await turnKeeper(leader, { userId: keeper.actor.kind === 'user' ? keeper.actor.userId : '' });
	expect(await readNamedVoices(keeper)).toMatchObject([{ id, words: said.words }]);
	for (const who of [leader, keeper, ctx as Context])
		await expect(readOnly(who, (tx) => tx.selectFrom('staff_voice_names').select('name').execute())).rejects.toThrow(/permission denied/u);
	expect(await lookAtName(keeper, { id, reason: 'Người gửi nhờ liên hệ' })).toBe('Nguyễn Thị Thử');
	expect((await readOwnVoice(ctx.as('unit'), pass)).looks).toBe(1);
	const leaderId = leader.actor.kind === 'user' ? leader.actor.userId : '';
	await expect(turnKeeper(leader, { userId: leaderId })).rejects.toMatchObject({ code: 'voice.keeper-missing' });
	const roundAbout = inTransaction(leader, 'staff-voice.round-about', async (tx) => {
		await tx.insertInto('staff_voice_keepers').values({ user_id: leaderId, granted_at: ctx.now, granted_by: 'chính mình' }).execute();
		const { rows } = await sql<{ name: unknown }>`select open_staff_voice_name(${id}::uuid, ${ctx.today}::date) as name`.execute(tx);
		throw new Error(`a leader reads ${JSON.stringify(rows)}`);
	});
	await expect(roundAbout).rejects.toThrow('a leader reads [{"name":null}]');
	await takeNameBack(ctx.as('unit'), pass);
	await expect(lookAtName(keeper, { id, reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'voice.no-name' });
	expect((await readOwnVoice(ctx.as('unit'), pass)).looks).toBeNull();
});

test('a leader answers by code, sets threats aside with a reason, and sees words and counts; nobody else sees the words', async () => {
	await using ctx = await testContext();
	const leader = ctx.as('leader');
	const [first, second] = [
		await sendVoice(ctx.as('unit'), said, 'a'),
		await sendVoice(ctx.as('clerk'), { ...said, words: 'Tôi sẽ đốt phòng này', kind: 'unsaid' }, 'b')
	];
	await expect(readVoiceDesk(ctx)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const desk = await readVoiceDesk(leader);
	const [heat, threat] = [desk.voices.find(({ words }) => words.includes('điều hòa')), desk.voices.find(({ words }) => words.includes('đốt'))];
	await answerVoice(leader, { id: heat?.id ?? '', version: 1, answer: 'Đã mua thêm quạt' });
	await expect(answerVoice(leader, { id: heat?.id ?? '', version: 1, answer: 'Lại' })).rejects.toMatchObject({ code: 'voice.moved' });
	await withholdVoice(leader, { id: threat?.id ?? '', version: 1, reason: 'Đe dọa' });
	expect(await readOwnVoice(ctx, first)).toMatchObject({ state: 'answered', answer: 'Đã mua thêm quạt', looks: null });
	expect(await readOwnVoice(ctx, second)).toMatchObject({ state: 'withheld', reason: 'Đe dọa' });
	await expect(readOwnVoice(ctx, { ...first, pin: '000000' })).rejects.toMatchObject({ code: 'voice.pass-wrong' });
	expect(await readVoiceFigures(ctx)).toMatchObject({ received: 2, answered: 1, withheld: 1, kinds: { shown: [], others: 2 } });
	await expect(sendVoice(ctx.as({ kind: 'citizen', name: '' }), said, '')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('a year’s figures add up over its end: a voice belongs to the year of its week, and no count says more of the day than the week does', async () => {
	await using ctx = await testContext({ today: '2026-12-30' });
	const at = (day: string, role: 'unit' | 'leader') => ({ ...ctx.as(role), today: plainDate(day) });
	await sendVoice(at('2026-12-30', 'unit'), { ...said, kind: 'worker' }, 'old');
	await sendVoice(at('2027-01-01', 'unit'), said, 'new');
	for (const { id } of (await readVoiceDesk(at('2027-01-05', 'leader'))).voices)
		await answerVoice(at('2027-01-05', 'leader'), { id, version: 1, answer: 'Đã xem' });
	expect(await readVoiceFigures(at('2027-01-05', 'unit'))).toMatchObject({ received: 0, answered: 0, kinds: { others: 0 } });
	expect(await readVoiceFigures(at('2026-12-31', 'unit'))).toMatchObject({ received: 2, answered: 2, kinds: { others: 2 } });
});

test('somebody of a body that supervises the agency sends nothing here', async () => {
	await using ctx = await testContext();
	await expect(sendVoice(ctx.as('supervisor'), said, '')).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

test('who sends a lot at once is asked to wait, and what a tired finger typed opens nothing', async () => {
	await using ctx = await testContext();
	const sender = ctx.as('unit');
	for (let at = 0; at < 5; at += 1) await sendVoice(sender, said, `k${at}`);
	await expect(sendVoice(sender, said, 'k6')).rejects.toMatchObject({ code: 'voice.too-many' });
	for (let at = 0; at < 5; at += 1) await expect(readOwnVoice(ctx, { code: 'TT-3333-3333', pin: '1' })).rejects.toMatchObject({ code: 'voice.pass-wrong' });
	await expect(readOwnVoice(ctx, { code: 'TT-3333-3333', pin: '1' })).rejects.toMatchObject({ code: 'voice.pin-tries' });
});
