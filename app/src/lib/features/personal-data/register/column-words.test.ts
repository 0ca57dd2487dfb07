import { expect, test } from 'vitest';
import { personalColumns } from '#lib/i18n/vi/personal-columns.ts';
import { register } from './register.ts';

/** Kept by keepers of their own, and never given out by a request. */
const closed: readonly string[] = ['log', 'restricted', 'voices'];

test('whoever is given what is kept of them reads no name of a column: each has words', () => {
	const given = register.filter(({ purpose, table, kept, why }) => {
		return !closed.includes(purpose) && !table.startsWith('auth.') && why !== 'nameless' && (kept === 'open' || kept === 'sealed');
	});
	const columns = new Set(given.flatMap((field) => field.columns).filter((column) => !/(?:^|_)(?:sha256|key|mark)$/u.test(column)));
	expect(columns.size).toBeGreaterThan(80);
	expect([...columns].filter((column) => column !== 'found' && !(column in personalColumns))).toEqual([]);
});
