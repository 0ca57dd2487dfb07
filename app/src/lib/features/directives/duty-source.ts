import { shortDate } from '@kheo/core';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Duty } from './duty.ts';

/** Where a duty comes from: a leader's hand, an inspection, or the notebook. */
export function dutySource(
	{ finding, noteId, on, who }: Pick<Duty, 'finding' | 'noteId' | 'on' | 'who'>,
	words: Pick<Messages, 'directives' | 'inspections' | 'situation'>
): string {
	if (noteId !== null) return words.situation.given(shortDate(on), who);
	return finding ? words.inspections.found(shortDate(on), who) : words.directives.said(shortDate(on), who);
}
