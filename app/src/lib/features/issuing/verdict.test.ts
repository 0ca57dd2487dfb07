import { expect, test } from 'vitest';
import { printCode, readCode } from './verdict.ts';

test('a code is read with or without spaces, and printed in fours', () => {
	const sha256 = '7f3a91c20b6e'.padEnd(64, '0');
	expect(readCode(printCode(sha256))).toBe('7f3a91c20b6e');
	expect(readCode(sha256.toUpperCase())).toBe(sha256);
});

test.each(['7f3a91c20b6', '57/SKHCN-VP', '', 'g'.repeat(12), 'a'.repeat(65)])('"%s" is no code', (text) => {
	expect(readCode(text)).toBeNull();
});
