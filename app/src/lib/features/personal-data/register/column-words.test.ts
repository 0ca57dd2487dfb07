import { expect, test } from 'vitest';
import { personalColumns } from '#lib/i18n/vi/personal-columns.ts';
import { personalTables } from '#lib/i18n/vi/personal-tables.ts';
import { register } from './register.ts';

test('nobody reads the name of a table or a column, neither who is given what is kept of them nor who signs the assessment: each has words', () => {
	const [tables, columns] = [new Set(register.map(({ table }) => table)), new Set(register.flatMap((field) => field.columns))];
	expect(columns.size).toBeGreaterThan(120);
	expect([...tables].filter((table) => !(table in personalTables))).toEqual([]);
	expect([...columns].filter((column) => !(column in personalColumns))).toEqual([]);
});
