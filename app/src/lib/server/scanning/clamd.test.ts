import { expect, test } from 'vitest';
import { aScanner, eicar } from '../../../../tests/support/scanner.ts';
import { clamdSettings, scan } from './clamd.ts';

test('what is clean, what is not and what could not be looked at are told apart', async () => {
	await using scanner = await aScanner();
	expect(await scan(scanner.address, new Uint8Array(200_000).fill(7))).toEqual({ said: 'clean' });
	expect(scanner.received).toEqual([200_000]);
	expect(await scan(scanner.address, eicar)).toEqual({ said: 'found', what: 'Eicar-Test-Signature' });
	expect(await scan(scanner.address, new Uint8Array(1_100_000))).toEqual({ said: 'unsure', fault: 'INSTREAM size limit exceeded. ERROR' });
	expect(await scan({ host: '127.0.0.1', port: 1 }, eicar)).toMatchObject({ said: 'unsure' });
});

test('a scanner that hangs up in the middle has said nothing', async () => {
	await using scanner = await aScanner({ hangsUp: true });
	expect(await scan(scanner.address, eicar)).toMatchObject({ said: 'unsure' });
});

test.each([
	['clamav:3310', { host: 'clamav', port: 3310 }],
	['[::1]:3310', { host: '::1', port: 3310 }],
	['', null],
	['clamav', null],
	['clamav:99999', null]
])('KHEO_CLAMD=%s', (KHEO_CLAMD, expected) => {
	expect(clamdSettings({ KHEO_CLAMD })).toEqual(expected);
});
