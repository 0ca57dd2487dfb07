import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { packed, solved, solvedOf } from '../../../../tests/support/solved.ts';
import { newId } from '../database/new-id.ts';
import { readOnly } from '../database/transaction.ts';
import { formChallenge } from './form-challenge.ts';
import { formGuard } from './form-guard.ts';
import { formToken } from './form-token.ts';

process.env['KHEO_SECRET'] ??= 'a secret of this test and of no other';

const from = '10.9.8.7';
const drawn = (ctx: TestContext, secondsAgo = 0) => formToken(ctx.agencyId, new Date(ctx.now.getTime() - secondsAgo * 1000));
const guarded = (ofAddress = 100) => formGuard('tests', { ofAddress, ofNetwork: 1000 });

test('whoever’s browser did the work need not wait; without it the form takes five seconds as before', async () => {
	await using ctx = await testContext();
	const { refusePrograms } = guarded();
	const send = (altcha: string, seconds: number) => refusePrograms(ctx, { token: drawn(ctx, seconds), website: '', altcha, address: from });
	await expect(send('', 1)).rejects.toMatchObject({ code: 'form.too-quick' });
	expect(await send('', 6)).toEqual({ isProven: false });
	expect(await send(await solved(ctx.agencyId, ctx.now), 1)).toEqual({ isProven: true });
});

test('a solution is used once, even when it is sent twice at the same moment', async () => {
	await using ctx = await testContext();
	const { refusePrograms } = guarded();
	const altcha = await solved(ctx.agencyId, ctx.now);
	const send = () => refusePrograms(ctx, { token: drawn(ctx, 9), website: '', altcha, address: from });
	const both = await Promise.allSettled([send(), send()]);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	await expect(send()).rejects.toMatchObject({ code: 'form.challenge-spent' });
});

test('what we never set, what is not solved and what another agency set is refused', async () => {
	await using ctx = await testContext();
	const { refusePrograms } = guarded();
	const challenge = JSON.parse((await formChallenge(ctx.agencyId, 'light', ctx.now)) ?? '');
	const ours = { data: challenge.parameters.data, algorithm: 'PBKDF2/SHA-256', cost: 1, counter: 1, deriveKey };
	const foreign = await createChallenge({ ...ours, hmacSignatureSecret: 'theirs', hmacKeySignatureSecret: 'theirs' });
	const guessed = { challenge, solution: { counter: 130, derivedKey: '00'.repeat(32) } };
	const forged = ['x', 'e30=', 'x'.repeat(5000), packed(guessed), await solvedOf(JSON.stringify(foreign)), await solved(newId(), ctx.now)];
	for (const altcha of forged)
		await expect(refusePrograms(ctx, { token: drawn(ctx, 9), website: '', altcha, address: from })).rejects.toMatchObject({ code: 'form.challenge-wrong' });
});

test('a form left open for hours is taken as one without a script', async () => {
	await using ctx = await testContext();
	const { refusePrograms } = guarded();
	const before = new Date(ctx.now.getTime() - 3 * 60 * 60 * 1000);
	const altcha = await solved(ctx.agencyId, before);
	expect(await refusePrograms(ctx, { token: drawn(ctx, 9), website: '', altcha, address: from })).toEqual({ isProven: false });
	expect(await readOnly(ctx, (tx) => tx.selectFrom('spent_challenges').selectAll().execute())).toEqual([]);
});

test('from one place four times as many are taken of those who did the work', async () => {
	await using ctx = await testContext();
	const { refusePrograms } = guarded(1);
	const send = async (altcha: string) => refusePrograms(ctx, { token: drawn(ctx, 9), website: '', altcha, address: from });
	await send('');
	await expect(send('')).rejects.toMatchObject({ code: 'form.too-many' });
	for (let sent = 0; sent < 4; sent += 1) expect(await send(await solved(ctx.agencyId, ctx.now))).toEqual({ isProven: true });
	await expect(send(await solved(ctx.agencyId, ctx.now))).rejects.toMatchObject({ code: 'form.too-many' });
});

test('an agency may ask for no work at all', async () => {
	await using ctx = await testContext();
	expect(await formChallenge(ctx.agencyId, 'none', ctx.now)).toBeNull();
});

test('two processes permit as much as one: what was sent to the first counts at the second, and no address is written down', async () => {
	await using ctx = await testContext();
	const [first, second] = [guarded(3), guarded(3)];
	const send = ({ refusePrograms }: typeof first) => refusePrograms(ctx, { token: drawn(ctx, 9), website: '', address: '10.1.2.3' });
	for (const process of [first, second, first]) await send(process);
	for (const process of [first, second]) await expect(send(process)).rejects.toMatchObject({ code: 'form.too-many' });
	const later = { ...ctx, now: new Date(ctx.now.getTime() + 10 * 60_000 + 1) };
	await second.refusePrograms(later, { token: formToken(ctx.agencyId, ctx.now), website: '', address: '10.1.2.3' });
	expect(JSON.stringify(await readOnly(ctx, (tx) => tx.selectFrom('counted_tries').selectAll().execute()))).not.toContain('10.1.2');
});

test('twenty sent at the same moment through two processes are three', async () => {
	await using ctx = await testContext();
	const both = [guarded(3), guarded(3)];
	const sent = Array.from({ length: 20 }, (_, n) => both[n % 2]?.refusePrograms(ctx, { token: drawn(ctx, 9), website: '', address: '10.1.2.4' }));
	const results = await Promise.allSettled(sent);
	expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});
