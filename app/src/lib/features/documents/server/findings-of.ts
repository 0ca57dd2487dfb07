import { checked, type Finding } from '@kheo/core';
import type { StoredDocument } from './queries.ts';

/** What a careful clerk would raise, under the meaning of "trước ngày" that was chosen. A number and a day make it more than a draft. */
export function findingsOf({ reading, facts }: Pick<StoredDocument, 'reading' | 'facts'>): readonly Finding[] {
	const isDraft = facts.header.number === null || facts.header.date.iso === null;
	return checked(reading, { meaning: { before: facts.beforeMeaning }, isDraft }).findings;
}
