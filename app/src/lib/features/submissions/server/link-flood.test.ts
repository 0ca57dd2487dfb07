import { expect, test } from 'vitest';
import { FILES_MAX, refuseFlood, REQUESTS_MAX } from './link-flood.ts';

test('one link sends so many files in ten minutes and no more, while others and its own typing go on', () => {
	const send = (token: string, sendsFile: boolean, minute: number) => () => refuseFlood(token, sendsFile, minute * 60_000);
	for (let sent = 0; sent < FILES_MAX; sent += 1) send('mot', true, 1)();
	expect(send('mot', true, 2)).toThrow('link.too-much');
	expect(send('hai', true, 2)).not.toThrow();
	expect(send('mot', false, 2)).not.toThrow();
	expect(send('mot', true, 12)).not.toThrow();
	for (let asked = 0; asked < REQUESTS_MAX; asked += 1) send('ba', false, 1)();
	expect(send('ba', false, 1)).toThrow('link.too-much');
});
