import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobs } from './vi/jobs.ts';

const folder = join(import.meta.dirname, '../..');

test('every kind of work beside the web has words on the page of jobs, and no words are left over', () => {
	const files = globSync('lib/**/server/**/*.ts', { cwd: folder, exclude: (name) => name.endsWith('.test.ts') });
	const names = files.flatMap((file) =>
		[...readFileSync(join(folder, file), 'utf8').matchAll(/define(?:Job|Round)\(\{\s*name: '([^']+)'/gu)].map(([, name = '']) => name)
	);
	expect(names.length).toBeGreaterThan(20);
	expect(Object.keys(jobs.kinds)).toEqual(names.toSorted());
});
