import type { Declared } from './field.ts';
import { held } from './field.ts';
import { notPersonal } from './not-personal.ts';
import { ofAccounts } from './of-accounts.ts';
import { ofCitizens } from './of-citizens.ts';
import { ofStaff } from './of-staff.ts';
import { type PurposeName, purposeNames } from './purposes.ts';

/** Everything the product keeps about people, column by column. */
export const register: readonly Declared[] = [...ofAccounts, ...ofStaff, ...ofCitizens];

export type Column = { readonly table: string; readonly name: string; readonly type: string };

/** "entered_by", "signed_by_id": who did something; of every table, for the same purpose and the same reason. */
const whoDidIt = /(?:^|_)by(?:_id)?$/u;
const ofPeople =
	/(?:^|_)(?:name|names|person|people|user|by|actor|e?mail|phone|address|sender|signer|author|consents?|browser|birth|gender|photo|picture|voter|holder|receiver|responsible|participants|chair|team|contact|head|leader|answers?|words|text|remark|caption|blurred)(?:_|$)/u;

/** Who did what in a table, as the register says it of all tables alike. */
function deedsOf(table: string, columns: readonly string[]): Declared {
	return held('accountability', table, columns.join(' '), { erasure: 'stays', why: 'work' });
}

function isDeed(column: string): boolean {
	return whoDidIt.test(column);
}

const declared = new Set(register.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
const named = new Set(Object.values(notPersonal).flat());

/** The name of a file that somebody sent: it says what they called it. */
const fileName = /(?:^|_)(?:file|proof|minutes|draft)_name$/u;

/** Columns of the database whose name or type speaks of a person, and of which the register says nothing. */
export function undeclared(columns: readonly Column[]): string[] {
	return columns
		.filter(({ name, type }) => (type === 'jsonb' || ofPeople.test(name)) && !isDeed(name) && !fileName.test(name))
		.map(({ table, name }) => `${table}.${name}`)
		.filter((at) => !declared.has(at) && !named.has(at));
}

/** What the register says of columns that the database does not have; the accounts' own schema is not asked. */
export function gone(columns: readonly Column[]): string[] {
	const there = new Set(columns.map(({ table, name }) => `${table}.${name}`));
	return [...declared, ...named].filter((at) => !at.startsWith('auth.') && !there.has(at));
}

/** The register by purpose, with who did what of the tables that were read from the database. */
export function byPurpose(columns: readonly Column[]): ReadonlyMap<PurposeName, readonly Declared[]> {
	const deeds = [
		...Map.groupBy(
			columns.filter(({ name, table }) => isDeed(name) && !declared.has(`${table}.${name}`)),
			({ table }) => table
		)
	].map(([table, own]) =>
		deedsOf(
			table,
			own.map(({ name }) => name)
		)
	);
	const all = Map.groupBy([...register, ...deeds], ({ purpose }) => purpose);
	return new Map(purposeNames.map((purpose) => [purpose, all.get(purpose) ?? []]));
}
