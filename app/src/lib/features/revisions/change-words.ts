import { sayEnd } from '@kheo/core';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { RevisionNotice, StoodView } from './view.ts';

type Words = Messages['revisions'];
type Change = RevisionNotice['changes'][number];

/** When an obligation is due: the plan's words, and the last day that they mean. */
export function sayWhen({ words, due, time, occasion }: Pick<StoodView, 'words' | 'due' | 'time' | 'occasion'>, t: Words, locale: Locale): string {
	return [words ?? occasion ?? t.noDate, due && sayEnd({ due, time }, locale)].filter(Boolean).join(' = ');
}

/** The whole message for one unit. */
export function changeMessage(slip: { readonly unit: string; readonly changes: readonly Change[] }, head: string, t: Words, locale: Locale): string {
	return t.message(slip.unit, head, slip.changes.map((change) => `- ${sayChange(change, t, locale)}`).join('\n'));
}

/** One change in one line, for a message that is read on a phone. */
function sayChange({ before, after, fields }: Change, t: Words, locale: Locale): string {
	if (!after) return t.lineWent(before?.task ?? '');
	if (!before) return t.lineCame(after.task, sayWhen(after, t, locale));
	const others = fields.filter((field) => field !== 'deadline' && field !== 'units').map((field) => t.fields[field]);
	const what = [
		fields.includes('deadline') && t.lineDeadline(sayWhen(before, t, locale), sayWhen(after, t, locale)),
		others.length > 0 && t.lineOthers(others.join(', '))
	];
	return t.lineChanged(after.task, what.filter(Boolean).join('; '));
}
