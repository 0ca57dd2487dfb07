import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { addMember, createAccount, identityOn, switchOff, switchOn } from '#lib/features/accounts/server/service.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { closeIdle } from '#lib/features/handovers/server/service/close-idle.ts';
import { reorganise } from '#lib/features/reorganisations/server/service/reorganise.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { askForList } from './service/ask-for-list.ts';
import { agreementIn } from './service/read-agreement.ts';
import { isSecondNeeded, mayTake, readConcurrences, readSeconds } from './service/read-concurrences.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const list = { list: 'bookings' as const, of: 'ngay-hoi', title: 'Ngày hội', reason: 'điểm danh' };

type Came = { readonly unitId?: string; readonly invitedBy?: string };

/** Somebody with an account of their own, who can be switched off. */
async function person(ctx: TestContext, role: 'office' | 'leader' | 'admin', displayName: string, { unitId, ...came }: Came = {}) {
	const userId = await createAccount(identity, { username: `p-${crypto.randomUUID().slice(0, 8)}`, name: displayName, password: 'sông chảy qua cầu tre' });
	const member = { userId, unitId: unitId ?? null, role, displayName, formOfAddress: 'đồng chí', validFrom: ctx.today, ...came };
	await addMember(ctx.as({ kind: 'system' }), member);
	return { userId, ctx: ctx.as({ kind: 'user', userId, role, unitId: null, name: displayName }) };
}

const agreementOf = (who: Context) => readOnly(who, (tx) => agreementIn(tx, who, 'bookings', list.of, ['xlsx']));

test('an account that is off is no second person; the last one gone, one goes on alone and is told whose account to open', async () => {
	await using ctx = await testContext();
	const [office, leader, admin] = [await person(ctx, 'office', 'Văn'), await person(ctx, 'leader', 'Lan'), await person(ctx, 'admin', 'Minh')];
	expect(await readSeconds(office.ctx)).toEqual({ isNeeded: true, names: ['Lan', 'Minh'], off: [] });
	await askForList(office.ctx, list);
	await switchOff(identity, leader.userId);
	expect(await readSeconds(office.ctx)).toEqual({ isNeeded: true, names: ['Minh'], off: ['Lan'] });
	expect(await readSeconds(admin.ctx), 'nobody but the one who is off').toEqual({ isNeeded: false, names: [], off: ['Lan'] });
	expect((await agreementOf(office.ctx)).waiting).toMatchObject([{ isMine: true, names: ['Minh'] }]);
	await switchOff(identity, admin.userId);
	expect(await agreementOf(office.ctx)).toMatchObject({ isNeeded: false, off: ['Lan', 'Minh'], waiting: [{ names: [] }] });
	expect(await readConcurrences(office.ctx)).toMatchObject({ isAlone: true, off: ['Lan', 'Minh'] });
	expect(await mayTake(office.ctx, 'bookings', list.of)).toBe(true);
	await expect(askForList(office.ctx, { ...list, of: 'khac' })).rejects.toMatchObject({ code: 'concurrence.not-needed' });
	await switchOn(identity, leader.userId);
	expect([await isSecondNeeded(office.ctx), await mayTake(office.ctx, 'bookings', list.of)]).toEqual([true, false]);
});

test('an account closed for not being used counts for nobody from then on, nor does who invited a newcomer', async () => {
	await using ctx = await testContext();
	const admin = await person(ctx, 'admin', 'Minh');
	const office = await person(ctx, 'office', 'Văn', { invitedBy: `user:${admin.userId}` });
	await expect(askForList(office.ctx, list)).rejects.toMatchObject({ code: 'concurrence.too-new' });
	await identity.pool.query(`update "user" set "seenAt" = now() - interval '46 days' where id = $1`, [admin.userId]);
	expect(await closeIdle(ctx.as({ kind: 'job', name: 'accounts.close-idle', jobId: '1' }), identity)).toEqual([admin.userId]);
	expect(await isSecondNeeded(office.ctx)).toBe(false);
});

test('a reorganisation leaves the agency a leader who can sign in', async () => {
	await using ctx = await testContext();
	const unitId = await addUnit(ctx.as({ kind: 'system' }), aUnit({ name: 'Ban lãnh đạo', code: 'BLD' }));
	await person(ctx, 'leader', 'Lan', { unitId });
	const other = await person(ctx, 'leader', 'Hoa');
	await switchOff(identity, other.userId);
	const closing = { kind: 'close' as const, onDay: ctx.today, basis: 'QĐ số 1', from: [unitId], to: [], added: [] };
	await expect(reorganise(ctx.as({ kind: 'system' }), closing)).rejects.toMatchObject({ code: 'member.last-leader' });
	await switchOn(identity, other.userId);
	await expect(reorganise(ctx.as({ kind: 'system' }), closing)).resolves.toBeTruthy();
});

test('the app’s role is told which accounts are off, and reads nothing of them', async () => {
	await using ctx = await testContext();
	await expect(sql`select * from auth."user"`.execute(ctx.db)).rejects.toThrow(/permission denied/);
	await expect(sql`select * from auth.session`.execute(ctx.db)).rejects.toThrow(/permission denied/);
});
