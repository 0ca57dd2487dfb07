import { afterEach, expect, test } from 'vitest';
import { mayRead } from './metrics-page.ts';

const asked = (headers: Record<string, string>, remoteAddress = '127.0.0.1', isBehindProxy = false) =>
	mayRead({ headers: { host: '127.0.0.1:4173', ...headers }, socket: { remoteAddress } as never }, { isBehindProxy });

afterEach(() => delete process.env['KHEO_METRICS_TOKEN']);

test('without a token a program of this machine reads the figures, and nobody else', () => {
	expect([asked({}), asked({}, '::1'), asked({}, '::ffff:127.0.0.1')]).toEqual([true, true, true]);
	expect([asked({}, '10.0.0.7'), asked({}, '127.0.0.1', true), asked({ host: 'kheo.example.vn' })]).toEqual([false, false, false]);
});

test('what a proxy of this machine hands on is not of this machine', () => {
	const handedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].map((name) => asked({ [name]: '203.0.113.9' }));
	expect(handedOn).toEqual([false, false, false, false]);
});

test('with a token its bearer reads them from anywhere, and nobody without it, this machine included', () => {
	process.env['KHEO_METRICS_TOKEN'] = 'a token for tests, long enough to be one';
	const authorization = 'Bearer a token for tests, long enough to be one';
	expect([asked({ authorization }, '10.0.0.7', true), asked({}), asked({ authorization: 'Bearer ' }), asked({ authorization: `${authorization}x` })]).toEqual([
		true,
		false,
		false,
		false
	]);
});
