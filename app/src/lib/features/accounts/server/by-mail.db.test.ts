import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { switchMailLinks } from '#lib/features/invitations/server/service/switch-mail-links.ts';
import { codeOf as authenticatorCode } from '../../../../../tests/support/authenticator.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { plainOf } from '../../../../../tests/support/mail-text.ts';
import {
	addMember,
	askForMailbox,
	askForPassword,
	asksForCode,
	beginFactor,
	confirmMailbox,
	createAccount,
	currentUser,
	forgetMailbox,
	identityOn,
	mailboxOf,
	resetByMail,
	signIn,
	turnFactorOn,
	whoseLink
} from './service.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
const smtp = await mailServer();
const password = 'mật khẩu đầu tiên ấy';
const fresh = 'sông chảy qua cầu tre';
const chosen = { newPassword: fresh, newPasswordAgain: fresh };
beforeAll(() => void Object.assign(process.env, { SMTP_URL: smtp.url, MAIL_FROM: 'kheo@so.example.vn', KHEO_ORIGIN: 'https://kheo.example.vn/' }));
afterEach(() => void smtp.taken.splice(0));
afterAll(async () => {
	delete process.env['SMTP_URL'];
	delete process.env['MAIL_FROM'];
	delete process.env['KHEO_ORIGIN'];
	await smtp[Symbol.asyncDispose]();
	await identity.close();
});

const tokenIn = (letter = '') => /(?:password|mailbox)\/([\w-]+)/.exec(plainOf(letter))?.[1] ?? '';
const codeOf = (trying: Promise<unknown>) =>
	trying.then(
		() => null,
		({ code }: { code: string }) => code
	);

async function person(ctx: TestContext, username: string, email: string | null = `${username}@so.example.vn`) {
	const id = await createAccount(identity, { username, name: 'Nguyễn Thị Lan', password, email });
	await addMember(ctx.as({ kind: 'system' }), {
		userId: id,
		unitId: null,
		role: 'clerk',
		displayName: 'Lan',
		formOfAddress: 'đồng chí',
		validFrom: ctx.today
	});
	return { id, username, name: 'Nguyễn Thị Lan', email };
}

async function askedToken(ctx: TestContext, email: string): Promise<string> {
	await askForPassword(ctx, identity, email);
	return tokenIn(smtp.taken.at(-1));
}

test('a forgotten password is set anew by a link that is good once; sessions end, the lock is lifted, the second factor is still asked for', async () => {
	await using ctx = await testContext();
	const { username, email } = await person(ctx, 'quen-mot');
	const headers = new Headers({ cookie: (await signIn(identity, { username, password })).map((line) => line.split(';')[0]).join('; ') });
	const visitor = await currentUser(identity, headers);
	if (!visitor) throw new Error('nobody is signed in');
	const { secret } = await beginFactor(identity, visitor, headers, password);
	await turnFactorOn(identity, visitor, headers, authenticatorCode(secret));
	for (let tries = 0; tries < 5; tries += 1) await signIn(identity, { username, password: 'sai' }).catch(() => undefined);
	const token = await askedToken(ctx, email?.toUpperCase() ?? '');
	expect(await whoseLink(ctx, identity, token)).toMatchObject({ username });
	expect(await codeOf(resetByMail(ctx, identity, token, { newPassword: 'ngắn', newPasswordAgain: 'ngắn' }))).toBe('password.too-short');
	const twice = await Promise.all([1, 2].map(() => codeOf(resetByMail(ctx, identity, token, chosen))));
	expect(twice.toSorted((one) => (one === null ? -1 : 1))).toEqual([null, 'mail-link.over']);
	expect(await currentUser(identity, headers)).toBeNull();
	expect(asksForCode(await signIn(identity, { username, password: fresh }))).toBe(true);
	await expect(signIn(identity, { username, password })).rejects.toMatchObject({ code: 'sign-in.wrong' });
});

test('a link holds for 15 minutes; three an hour are sent and no more', async () => {
	await using ctx = await testContext();
	const { id, email } = await person(ctx, 'quen-hai');
	const token = await askedToken(ctx, email ?? '');
	await identity.pool.query(`update mail_links set expires_at = expires_at - interval '14 minutes' where user_id = $1`, [id]);
	expect(await codeOf(whoseLink(ctx, identity, token))).toBeNull();
	await identity.pool.query(`update mail_links set expires_at = expires_at - interval '1 minute' where user_id = $1`, [id]);
	expect(await codeOf(resetByMail(ctx, identity, token, chosen))).toBe('mail-link.over');
	for (let asked = 0; asked < 5; asked += 1) await askForPassword(ctx, identity, email ?? '');
	expect(smtp.taken).toHaveLength(3);
});

test('nobody is written to at a mailbox that is unknown or not confirmed, of an account that is off, where the site has no address of its own, or in an agency that wants no links', async () => {
	await using ctx = await testContext();
	const off = await person(ctx, 'quen-ba');
	await identity.pool.query('update "user" set "disabledAt" = now() where id = $1', [off.id]);
	await person(ctx, 'quen-bon', null);
	for (const email of ['ai@so.example.vn', off.email ?? '', 'quen-bon@kheo.invalid']) await askForPassword(ctx, identity, email);
	const lan = await person(ctx, 'quen-nam');
	const token = await askedToken(ctx, lan.email ?? '');
	expect(plainOf(smtp.taken[0] ?? '')).toContain('https://kheo.example.vn/sign-in/password/');
	delete process.env['KHEO_ORIGIN'];
	await askForPassword(ctx, identity, lan.email ?? '');
	process.env['KHEO_ORIGIN'] = 'https://kheo.example.vn/';
	await switchMailLinks(ctx, false);
	await askForPassword(ctx, identity, lan.email ?? '');
	expect(smtp.taken).toHaveLength(1);
	expect(await codeOf(whoseLink(ctx, identity, token))).toBe('mail-link.over');
	expect(await codeOf(askForMailbox(ctx, identity, lan, 'moi@so.example.vn'))).toBe('mail-link.off');
});

test('a mailbox counts once its link was followed, is no other account’s, and can be given up', async () => {
	await using ctx = await testContext();
	const [lan, other] = [await person(ctx, 'hop-thu', null), await person(ctx, 'hop-thu-khac')];
	await askForMailbox(ctx, identity, lan, 'lan.moi@so.example.vn');
	expect((await mailboxOf(ctx, identity, lan.id)).email).toBeNull();
	await confirmMailbox(ctx, identity, tokenIn(smtp.taken[0]));
	expect((await mailboxOf(ctx, identity, lan.id)).email).toBe('lan.moi@so.example.vn');
	await askForMailbox(ctx, identity, lan, other.email ?? '');
	expect(await codeOf(confirmMailbox(ctx, identity, tokenIn(smtp.taken[1])))).toBe('mailbox.taken');
	await forgetMailbox(ctx, identity, lan);
	expect((await mailboxOf(ctx, identity, lan.id)).email).toBeNull();
});
