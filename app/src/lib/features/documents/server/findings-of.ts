import { checked, type Finding } from '@kheo/core';
import type { StoredDocument } from './queries.ts';

/** What a careful clerk would raise, under the meaning of "trước ngày" that was chosen. A number and a day make it more than a draft. */
export function findingsOf({ reading, model, facts }: Pick<StoredDocument, 'reading' | 'model' | 'facts'>): readonly Finding[] {
	const isDraft = facts.header.number === null || facts.header.date.iso === null;
	return checked(reading, model, { meaning: { before: facts.beforeMeaning }, isDraft }).findings;
}
