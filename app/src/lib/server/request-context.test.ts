import { expect, test } from 'vitest';
import { actionOf, safePath } from './request-context.ts';

test('a way back stays inside the site', () => {
	expect(safePath('/so-khcn/plans?x=1')).toBe('/so-khcn/plans?x=1');
	for (const outside of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '', null]) {
		expect(safePath(outside)).toBe('/');
	}
});

test('the named form action is read from the address', () => {
	expect(actionOf(new URL('http://x/a?page=2&/accept'))).toBe('accept');
	expect(actionOf(new URL('http://x/a?page=2'))).toBeNull();
});
