import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** From this step on: those before it ran in the first release or before it. */
const first = '140';
const folder = join(import.meta.dirname, '../../../../migrations');

/** What breaks a version that still runs while, or after, the step is taken. On a table made in the same step nothing is broken. */
const unsafe: readonly { readonly what: string; readonly pattern: RegExp }[] = [
	{ what: 'drops a column', pattern: /alter\s+table\s+(?:only\s+)?(\S+)[^;`]*\bdrop\s+column\b/gi },
	{ what: 'renames a column', pattern: /alter\s+table\s+(\S+)\s+rename\b/gi },
	{ what: 'drops a table', pattern: /drop\s+table\s+(?:if\s+exists\s+)?(\S+)/gi },
	{ what: 'changes a type', pattern: /alter\s+table\s+(\S+)[^;`]*\balter\s+(?:column\s+)?\S+\s+(?:set\s+data\s+)?type\b/gi },
	{ what: 'asks for a value that the old version does not give', pattern: /alter\s+table\s+(\S+)[^;`]*\bset\s+not\s+null\b/gi },
	{
		what: 'adds a column that the old version leaves empty',
		pattern: /alter\s+table\s+(\S+)[^;`]*\badd\s+(?:column\s+)?(?!constraint)\w+\s+(?:(?!default|,|generated)[^;`])*\bnot\s+null\b(?![^;`,]*\bdefault\b)/gi
	},
	{ what: 'takes a right away', pattern: /\brevoke\s+\w+[^;`]*\bon\s+(\S+)[^;`]*\bfrom\s+kheo_app/gi }
];

/** `contracts: REASON` in the step's docstring: no version that is still upgraded from uses what it takes away. */
const excused = /contracts: \S.{15,}/;

function unsafeIn(source: string): string[] {
	if (excused.test(source)) return [];
	const made = new Set([...source.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?(\S+)/gi)].map(([, table = '']) => table));
	return unsafe.flatMap(({ what, pattern }) => [...source.matchAll(pattern)].flatMap(([, table = '']) => (made.has(table) ? [] : [`${what} (${table})`])));
}

test('no step takes from the version before it what that one still uses', () => {
	const steps = globSync('[0-9]*.ts', { cwd: folder }).filter((name) => name >= first);
	expect(steps.length).toBeGreaterThan(0);
	expect(steps.flatMap((name) => unsafeIn(readFileSync(join(folder, name), 'utf8')).map((what) => `${name}: ${what}`))).toEqual([]);
});

test('what breaks a running version is found, what does not is let be', () => {
	const found = [
		'alter table units drop column code',
		'alter table units rename column code to sign',
		'drop table units',
		'alter table units alter column code type int',
		'alter table units alter column code set not null',
		'alter table units add column sign text not null',
		'revoke update on units from kheo_app'
	].map((sql) => unsafeIn(`await sql\`${sql}\`.execute(db);`).length);
	expect(found).toEqual([1, 1, 1, 1, 1, 1, 1]);
	const letBe = [
		'alter table units add column sign text',
		"alter table units add column sign text not null default ''",
		'alter table units add column n int default 0 not null',
		'create table signs (id uuid not null, text text not null); alter table signs alter column text set not null',
		'alter table units add constraint sound check (code is not null)',
		'grant select on units to kheo_app'
	].flatMap((sql) => unsafeIn(`await sql\`${sql}\`.execute(db);`));
	expect(letBe).toEqual([]);
	expect(unsafeIn('/** contracts: nothing since 0.3.0 reads units.code. */ alter table units drop column code')).toEqual([]);
});
