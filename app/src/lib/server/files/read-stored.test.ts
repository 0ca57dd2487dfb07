import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const features = new URL('../../features/', import.meta.url).pathname;

test('no feature takes bytes past the scanner', () => {
	const files = globSync('**/*.ts', { cwd: features }).filter((path) => !path.endsWith('.test.ts'));
	expect(files.length).toBeGreaterThan(1000);
	expect(files.filter((path) => /fileStore\(\)\s*\.get\(/u.test(readFileSync(features + path, 'utf8')))).toEqual([]);
});
