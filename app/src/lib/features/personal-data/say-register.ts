import type { Messages } from '#lib/i18n/messages.ts';
import type { PurposeEntry } from './purpose-entry.ts';
import type { Declared } from './register/field.ts';

type Words = Pick<Messages, 'personalData' | 'personalTables'>;

export function sayTable({ personalTables }: Pick<Words, 'personalTables'>, table: string): string {
	return personalTables[table] ?? table.replaceAll('_', ' ');
}

/** How long, as the agency has it. */
export function sayKeeping({ personalData }: Pick<Words, 'personalData'>, { keeping, months }: Pick<PurposeEntry, 'keeping' | 'months'>): string {
	const words = personalData.keepings;
	switch (keeping.by) {
		case 'here':
			return words.here(months ?? keeping.months);
		case 'fixed':
			return words.fixed(keeping.days);
		default:
			return words[keeping.by];
	}
}

/** How it lies, and why open where it does. */
export function saySafety({ personalData: { keptAs, whyOpen } }: Pick<Words, 'personalData'>, { kept, why }: Pick<Declared, 'kept' | 'why'>): string {
	return why ? `${keptAs[kept]}: ${whyOpen[why]}` : keptAs[kept];
}
