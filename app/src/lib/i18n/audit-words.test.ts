import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditNouns } from './vi/audit-actions.ts';
import { auditVerbs } from './vi/audit-verbs.ts';

const folder = join(import.meta.dirname, '../..');

test('every action that a use case names has words in the log', () => {
	const files = globSync('**/server/**/*.ts', { cwd: folder, exclude: (name) => name.endsWith('.test.ts') });
	const actions = new Set(files.flatMap((file) => actionsIn(readFileSync(join(folder, file), 'utf8'))));
	expect(actions.size).toBeGreaterThan(250);
	expect([...actions].filter((action) => !hasWords(action))).toEqual([]);
});

function actionsIn(text: string): string[] {
	return [...text.matchAll(/(?:inTransaction\(\s*\w+,\s*|^\t\| |noteInAgencies\(\w+, \w+, )'([\w-]+\.[^']+)'/gmu)].map(([, action = '']) => action);
}

function hasWords(action: string): boolean {
	const [noun = '', verb = ''] = action.split('.');
	return noun in auditNouns && verb in auditVerbs;
}
