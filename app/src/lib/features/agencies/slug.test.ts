import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSlug, ownPaths } from './slug.ts';

test('no agency stands where a page of the installation does', () => {
	const entries = readdirSync(join(import.meta.dirname, '../../../routes'), { withFileTypes: true });
	const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('[')).map(({ name }) => name);
	expect(folders.length).toBeGreaterThan(5);
	expect(folders.filter((name) => !ownPaths.includes(name))).toEqual([]);
	expect(ownPaths.some(isSlug)).toBe(false);
});

test.each([
	['so-khcn', true],
	['a', true],
	['Sở', false],
	['-so', false],
	['x'.repeat(49), false],
	['_app', false]
])('%s: %s', (slug, fits) => {
	expect(isSlug(slug)).toBe(fits);
});
