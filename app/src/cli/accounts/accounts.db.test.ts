import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { findAccount, findMember, identityOn, signIn } from '#lib/features/accounts/server/service.ts';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import { keptSampleClockShift, sampleClockShift } from '#lib/features/demo/server/service.ts';
import { dayIn, instant } from '#lib/server/clock.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { addAccount } from './add-account.ts';
import { addAgency } from './add-agency.ts';
import { systemContext, type Accounts } from './with-accounts.ts';

const { db, authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
const accounts: Accounts = { db, identity, settings: { dataFolder: '', origin: 'https://kheo.example.vn', external: null } };
const shift = process.env['KHEO_CLOCK_SHIFT'];
afterAll(() => identity.close());
afterEach(() => {
	if (shift === undefined) delete process.env['KHEO_CLOCK_SHIFT'];
	else process.env['KHEO_CLOCK_SHIFT'] = shift;
});

const typed = (slug: string) => ({
	slug,
	name: 'Sở Thử nghiệm',
	abbreviation: 'STN',
	place: 'Thử Nghiệm',
	province: 'Tỉnh Thử Nghiệm',
	user: slug,
	'user-name': 'Nguyễn Thị Lan'
});
const passwordIn = (said: string) => /Mật khẩu tạm:\s+(\S+)/.exec(said)?.[1] ?? '';

async function memberToday(slug: string, username: string) {
	const [agency, account] = [await findAgencyBySlug(db, slug), await findAccount(identity, username)];
	return readOnly(systemContext(db, agency?.id ?? ''), (tx) => findMember(tx, account?.id ?? '', dayIn(instant())));
}

test('an agency is founded with an account of its Office, whose printed password opens it', async () => {
	const said = await addAgency(accounts, typed('so-mot'));
	expect(said).toContain('https://kheo.example.vn/sign-in');
	expect(await signIn(identity, { username: 'so-mot', password: passwordIn(said) })).not.toEqual([]);
	expect(await memberToday('so-mot', 'so-mot')).toMatchObject({ role: 'office', unitId: null });
});

test('what is missing is named by its option, and nothing is made', async () => {
	const { place: _, ...rest } = typed('so-hai');
	await expect(addAgency(accounts, { ...rest, system: 'hội' })).rejects.toThrow('--place, --system');
	expect(await findAgencyBySlug(db, 'so-hai')).toBeUndefined();
});

test('an address or a name that is taken makes no second agency', async () => {
	await addAgency(accounts, typed('so-ba'));
	await expect(addAgency(accounts, { ...typed('so-ba'), user: 'nguoi-khac' })).rejects.toThrow('Đã có cơ quan');
	await expect(addAgency(accounts, { ...typed('so-bon'), user: 'so-ba' })).rejects.toThrow('Đã có tài khoản');
	expect(await findAgencyBySlug(db, 'so-bon')).toBeUndefined();
});

test('an account made while people practise on an earlier day holds on that day', async () => {
	await addAgency(accounts, typed('so-nam'));
	const agency = await findAgencyBySlug(db, 'so-nam');
	process.env['KHEO_CLOCK_SHIFT'] = String(-60 * 24 * 3_600_000);
	await addAccount(accounts, { username: 'tap-huan', name: 'Lê Văn B', agency: agency ?? { id: '', name: '' }, role: 'office', unit: '' });
	expect(await memberToday('so-nam', 'tap-huan')).toMatchObject({ role: 'office' });
});

test('the clock of a sample is kept in its data folder for every later command', () => {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-clock-'));
	expect(keptSampleClockShift(folder)).toBeNull();
	const made = sampleClockShift(folder, new Date('2026-11-26T00:00:00Z'));
	expect(keptSampleClockShift(folder)).toBe(made);
	rmSync(folder, { recursive: true });
});
