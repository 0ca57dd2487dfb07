import { expect, test } from 'vitest';
import { accounts as en } from './en/accounts.ts';
import { accounts as vi } from './vi/accounts.ts';

test('the day of a password is written as Vietnamese papers write it', () => {
	expect(vi.own.passwordSince('2026-11-27')).toContain('ngày 27 tháng 11 năm 2026.');
	expect(vi.own.passwordSince('2026-02-05')).toContain('ngày 05 tháng 02 năm 2026.');
	expect(en.own.passwordSince('2026-11-27')).toContain('on 27 November 2026.');
});
