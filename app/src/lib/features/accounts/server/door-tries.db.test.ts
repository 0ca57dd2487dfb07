import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { doorTries } from './door-tries.ts';
import { identityOn } from './service.ts';

process.env['KHEO_SECRET'] ??= 'a secret of this test and of no other';
const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const from = '10.9.8.7';
const now = new Date();
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('at the door two processes permit as much as one, for ten minutes, and no address is written down', async () => {
	const [first, second] = [doorTries('tests', 3), doorTries('tests', 3)];
	const tried = async (minutes: number) => [await first(identity, from, at(minutes)), await second(identity, from, at(minutes))];
	expect([await tried(0), await tried(1), await tried(2)]).toEqual([
		[true, true],
		[true, false],
		[false, false]
	]);
	expect(await second(identity, '10.9.8.6', now)).toBe(true);
	expect(await tried(10)).toEqual([true, true]);
	const { rows } = await identity.pool.query('select * from door_tries');
	expect(rows.length).toBeGreaterThan(0);
	expect(JSON.stringify(rows)).not.toContain('10.9.8');
});

test('twenty tries at the same moment through two processes are three', async () => {
	const both = [doorTries('at-once', 3), doorTries('at-once', 3)];
	const tried = await Promise.all(Array.from({ length: 20 }, (_, n) => both[n % 2]?.(identity, from, now)));
	expect(tried.filter(Boolean)).toHaveLength(3);
});

test('tries noted by a clock that ran ahead hold nobody back once it is set back, and old ones go with the next', async () => {
	const [first, second] = [doorTries('jumps', 1), doorTries('jumps', 1)];
	expect([await first(identity, from, at(1440)), await second(identity, from, at(1440))]).toEqual([true, false]);
	expect([await first(identity, from, now), await second(identity, from, now)]).toEqual([true, false]);
	await doorTries('later', 1)(identity, from, at(60));
	expect((await identity.pool.query('select kind from door_tries')).rows).toEqual([{ kind: 'later' }]);
});
