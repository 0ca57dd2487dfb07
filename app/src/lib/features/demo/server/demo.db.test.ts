import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { identityOn } from '#lib/features/accounts/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { KEYS_KEPT_DAYS, sweepIdempotencyKeys } from '#lib/server/database/sweep-keys.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { addSlogan } from '#lib/features/slogans/server/service/add-slogan.ts';
import { readLibrary } from '#lib/features/slogans/server/service/read-library.ts';
import { firstMorning, loadDemo, sample } from './service.ts';

const { db, authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const passwords = Object.fromEntries(sample.people.map(({ username }) => [username, `mat-khau-cua-${username}`]));
const logged = (ctx: Context) => readOnly(ctx, async (tx) => (await tx.selectFrom('audit_entries').select('action').orderBy('seq').execute()).map(({ action }) => action));

test('a start on a sample that is there writes nothing and approves nothing in anybody’s name, also when the requests of the first are forgotten', { timeout: 120_000 }, async () => {
	const morning = new Date(firstMorning);
	const ctx = await loadDemo(db, identity, passwords, morning);
	const first = await logged(ctx);
	await loadDemo(db, identity, passwords, morning);
	expect((await logged(ctx)).slice(first.length)).toEqual([]);
	const later = new Date(Date.now() + (KEYS_KEPT_DAYS + 1) * 24 * 60 * 60 * 1000);
	await sweepIdempotencyKeys(ctx, later);
	const office: Context = { ...ctx, actor: { kind: 'user', userId: 'office', role: 'office', unitId: null, name: 'Văn phòng' } };
	const proposed = await addSlogan(office, { label: 'Khẩu hiệu', words: 'Gần dân, nghe dân', source: 'Văn phòng' });
	await loadDemo(db, identity, passwords, morning);
	expect((await logged(ctx)).slice(first.length)).toEqual(['request-keys.swept', 'slogan.added']);
	expect((await readLibrary(office)).slogans.find(({ id }) => id === proposed)).toMatchObject({ state: 'proposed' });
});
