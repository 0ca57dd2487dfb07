import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import { outageOf } from './outage.ts';
import { NoAnswer } from './outgoing/send-out.ts';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

test.each([
	['the server shuts down', coded('57P01'), 'server.database-away'],
	['it starts up', coded('57P03'), 'server.database-away'],
	['nobody listens', coded('ECONNREFUSED'), 'server.database-away'],
	['the session ended while it was waiting', new Error('Connection terminated unexpectedly'), 'server.database-away'],
	['all sessions are taken', new Error('timeout exceeded when trying to connect'), 'server.database-away'],
	['told by what wraps it', new Error('no', { cause: new AggregateError([coded('ECONNREFUSED')]) }), 'server.database-away'],
	['the database has no room', coded('53100'), 'server.disk-full'],
	['a file has no room', coded('ENOSPC'), 'server.disk-full'],
	['another service did not answer', new NoAnswer('ECONNREFUSED', false, { cause: coded('ECONNREFUSED') }), null],
	['a broken rule of ours', coded('23505'), null],
	['no error at all', 'ECONNREFUSED', null]
] as const)('%s', (_, error, told) => {
	expect(outageOf(error)).toBe(told);
});

test('a person is told to send again, and the status says that it is not for good', () => {
	expect(explain(coded('57P01'), 500, 'vi')).toMatchObject({ status: 503, code: 'server.database-away' });
	expect(explain(coded('ENOSPC'), 409, 'vi')).toMatchObject({ status: 507, code: 'server.disk-full' });
	expect(explain(new Error('57P01'), 500, 'vi')).toMatchObject({ status: 500, code: 'server.failed' });
});
