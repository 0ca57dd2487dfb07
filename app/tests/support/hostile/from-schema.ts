import { randomUUID } from 'node:crypto';
import type { Chance } from './chance.ts';

export type Schema = { readonly [key: string]: unknown };

/** Values that break programs: borders of numbers and text, halves of characters, names of JavaScript's own, words of other languages. */
export const hostile: readonly [unknown, ...unknown[]] = [
	null,
	true,
	0,
	-1,
	1.5,
	1e308,
	-1e308,
	2 ** 60,
	2_147_483_648,
	'',
	' ',
	'\0',
	'a\0b',
	'\ud800',
	'x'.repeat(9000),
	'👩‍👩‍👧‍👦'.repeat(300),
	'ế'.normalize('NFD'),
	'‮txt.exe',
	"'; drop table plans; --",
	'${7*7}{{7*7}}',
	'<script>alert(1)</script>',
	'../../../../etc/passwd',
	'__proto__',
	'constructor',
	'NaN',
	'Infinity',
	'1e309',
	'-0',
	'2026-02-30',
	'0000-00-00',
	'9999-12-31',
	'275760-09-13',
	'00000000-0000-0000-0000-000000000000',
	'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
	[],
	{},
	[[[[[[[[]]]]]]]],
	{ toString: 1, hasOwnProperty: null },
	Array.from({ length: 3000 }, (_, n) => n)
];

/** A value for a schema: mostly one that it permits, in `wrong` of a hundred places one that breaks things. `ids` are known to the server. */
export function fromSchema(schema: Schema, chance: Chance, ids: readonly [string, ...string[]], wrong: number): unknown {
	if (chance.percent(wrong)) return chance.pick(hostile);
	const within = (inner: unknown) => fromSchema((inner ?? {}) as Schema, chance, ids, wrong);
	const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
	if (choices?.[0]) return within(chance.pick([choices[0], ...choices.slice(1)]));
	if ('const' in schema) return schema['const'];
	const named = schema['enum'] as readonly unknown[] | undefined;
	if (named) return named[chance.whole(named.length)];
	switch (schema['type']) {
		case 'object':
			return objectOf(schema, chance, within);
		case 'array':
			return Array.from({ length: chance.whole(4) }, () => within(schema['items']));
		case 'integer':
		case 'number':
			return chance.whole(2100);
		case 'boolean':
			return chance.percent(50);
		default:
			return textOf(schema, chance, ids);
	}
}

function objectOf(schema: Schema, chance: Chance, within: (inner: unknown) => unknown): Record<string, unknown> {
	const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
	const required = (schema['required'] ?? []) as readonly string[];
	const kept = Object.entries(properties).filter(([name]) => (required.includes(name) ? !chance.percent(2) : chance.percent(50)));
	const more = schema['additionalProperties'] ? ['c2', 'c3', 'head', 'c99'].filter(() => chance.percent(40)) : [];
	return Object.fromEntries([...kept.map(([name, inner]) => [name, within(inner)]), ...more.map((name) => [name, within(schema['additionalProperties'])])]);
}

function textOf({ format, pattern }: Schema, chance: Chance, ids: readonly [string, ...string[]]): string {
	if (format === 'uuid') return chance.percent(70) ? chance.pick(ids) : randomUUID();
	if (format === 'date') return `20${10 + chance.whole(80)}-0${1 + chance.whole(9)}-1${chance.whole(10)}`;
	if (typeof pattern === 'string' && pattern.includes('T')) return `2026-0${1 + chance.whole(9)}-1${chance.whole(10)}T08:30`;
	if (typeof pattern === 'string' && pattern.includes('64')) return 'a'.repeat(64);
	return chance.pick(['c2', 'Trồng cây', 'Tháng 10', '25/9/2023', 'Không có nội dung gì', 'x'.repeat(chance.whole(300))]);
}
