import { expect, test } from 'vitest';
import { explain } from '../explain.ts';
import { isDatabaseAway } from './database-away.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

test('a primary that is gone, starting or one no longer is away; what the database refuses is not', () => {
	const away = ['ECONNREFUSED', 'ECONNRESET', '08006', '57P01', '57P03', '25006', '53300'].map(coded);
	const told = [
		new Error('Connection terminated unexpectedly'),
		new Error('timeout exceeded when trying to connect'),
		new Error('Client was closed and is not queryable'),
		Object.assign(coded('0A000'), { message: 'cannot access temporary or unlogged relations during recovery' })
	];
	const wrapped = Object.assign(new Error('Failed to get session'), { body: { cause: coded('57P01') } });
	expect([...away, ...told, wrapped].map(isDatabaseAway)).not.toContain(false);
	const refused = [
		...['23505', '42501', '40001', '22P02', 'ENOENT'].map(coded),
		new Error('x'),
		new TypeError('fetch failed', { cause: coded('ECONNREFUSED') })
	];
	expect([...refused, null, 'x'].map(isDatabaseAway)).not.toContain(true);
});

test('whoever asks meanwhile is told to try again, with 503 and not as for a mistake of the server', () => {
	expect(explain(coded('57P01'), 500, 'vi')).toMatchObject({ status: 503, code: 'server.database-away' });
	expect(explain(coded('23505'), 500, 'vi')).toMatchObject({ status: 500, code: 'server.failed' });
});
