import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.ts';
import type { Db } from './schema.ts';

const aDatabase = () => ({}) as Db;
const counting = () => {
	let readings = 0;
	return async () => ++readings;
};

test('who asks for the same in one turn is answered by one reading, who asks later by another', async () => {
	const [db, read] = [aDatabase(), counting()];
	expect(await Promise.all([askedTogether(db, 'plan', read), askedTogether(db, 'plan', read)])).toEqual([1, 1]);
	expect(await askedTogether(db, 'plan', read)).toBe(2);
});

test('a question put while the reading is on its way is not answered by it', async () => {
	const db = aDatabase();
	let state = 'before';
	const reading = Promise.withResolvers<undefined>();
	const first = askedTogether(db, 'plan', async () => {
		const seen = state;
		reading.resolve(undefined);
		return seen;
	});
	await reading.promise;
	state = 'after';
	expect(await askedTogether(db, 'plan', async () => state)).toBe('after');
	expect(await first).toBe('before');
});

test('other questions and other databases are read by themselves, and a failure reaches all who asked and is forgotten', async () => {
	const [db, read] = [aDatabase(), counting()];
	const apart = [askedTogether(db, 'plan', read), askedTogether(db, 'slogans', read), askedTogether(aDatabase(), 'plan', read)];
	expect(await Promise.all(apart)).toEqual([1, 2, 3]);
	const failing = () => Promise.reject(new Error('gone'));
	const both = await Promise.allSettled([askedTogether(db, 'plan', failing), askedTogether(db, 'plan', failing)]);
	expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await askedTogether(db, 'plan', read)).toBe(4);
});
