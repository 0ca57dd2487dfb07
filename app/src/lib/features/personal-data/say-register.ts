import type { Messages } from '#lib/i18n/messages.ts';
import type { PurposeEntry } from './purpose-entry.ts';
import type { Declared } from './register/field.ts';

export function sayTable(tables: Messages['personalTables'], table: string): string {
	return tables[table] ?? table.replaceAll('_', ' ');
}

/** Two columns of one meaning are said once. */
export function sayColumns(words: Messages['personalColumns'], columns: readonly string[]): string {
	return [...new Set(columns.map((column) => words[column] ?? column.replaceAll('_', ' ')))].join(', ');
}

/** How long, as the agency has it. */
export function sayKeeping({ keepings }: Pick<Messages['personalData'], 'keepings'>, { keeping, months }: Pick<PurposeEntry, 'keeping' | 'months'>): string {
	switch (keeping.by) {
		case 'here':
			return keepings.here(months ?? keeping.months);
		case 'fixed':
			return keepings.fixed(keeping.days);
		default:
			return keepings[keeping.by];
	}
}

/** How it lies, and why open where it does. */
export function saySafety({ keptAs, whyOpen }: Messages['personalData'], { kept, why }: Pick<Declared, 'kept' | 'why'>): string {
	return why ? `${keptAs[kept]}: ${whyOpen[why]}` : keptAs[kept];
}
