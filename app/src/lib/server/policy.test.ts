import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isAllowed, policy, whoMay } from './policy.ts';

const routes = fileURLToPath(new URL('../../routes/', import.meta.url));
const routeIds = new Set(globSync('**/+{page,server}{.svelte,.server.ts,.ts}', { cwd: routes }).map((file) => idOf(dirname(file))));

function idOf(folder: string): string {
	return folder === '.' ? '/' : join('/', folder);
}

test('every route has its line in the policy table', () => {
	expect(routeIds.size).toBeGreaterThan(3);
	expect([...routeIds].filter((id) => !policy[id])).toEqual([]);
});

test('what the table does not say is refused', () => {
	const table = { '/a': { read: 'anyone' } } as const;
	expect(isAllowed(whoMay({ routeId: '/b', method: 'GET', action: null }, table), 'admin')).toBe(false);
	expect(isAllowed(whoMay({ routeId: '/a', method: 'POST', action: null }, table), 'admin')).toBe(false);
	expect(isAllowed(whoMay({ routeId: '/a', method: 'GET', action: null }, table), null)).toBe(true);
});

test('a named action has its own people, the others follow `write`', () => {
	const table = { '/a': { read: 'anyone', write: ['office'], actions: { return: ['leader'] } } } as const;
	const may = (action: string | null, role: 'office' | 'leader') => isAllowed(whoMay({ routeId: '/a', method: 'POST', action }, table), role);
	expect([may('return', 'leader'), may('return', 'office'), may('accept', 'office'), may(null, 'leader')]).toEqual([true, false, true, false]);
});
