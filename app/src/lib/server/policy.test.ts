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

/** What an auditor may do at all: the log's own pages, and leaving the first page for them. What everybody may, is no right of a role. */
test('an auditor reads the log, prints, exports and has it verified, and may do nothing else in the agency', () => {
	const rights = Object.entries(policy).flatMap(([id, { read, write, actions = {} }]) =>
		Object.entries({ read, write, ...actions }).flatMap(([how, who]) => (who !== 'anyone' && isAllowed(who, 'auditor') ? [`${how} ${id}`] : []))
	);
	expect(rights).toEqual([
		'read /[agency]',
		'read /[agency]/audit',
		'read /[agency]/audit/anchors',
		'write /[agency]/audit/anchors',
		'read /[agency]/audit/anchors/[file]',
		'read /[agency]/audit/checks',
		'write /[agency]/audit/checks',
		'write /[agency]/audit/export/[file]'
	]);
});

test('whoever works in the agency or administers it does not control its log', () => {
	for (const role of ['office', 'admin', 'unit', 'clerk', 'supervisor'] as const) {
		const routes = Object.entries(policy).filter(
			([id, rule]) => id.startsWith('/[agency]/audit') && (isAllowed(rule.read, role) || isAllowed(rule.write, role))
		);
		expect(routes).toEqual([]);
	}
});
