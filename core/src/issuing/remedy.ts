import type { IssueState } from './issue-steps.ts';

/**
 * What is done about an issued document that is wrong: content is replaced by a document of equal form; form or procedure is corrected by a
 * letter; and it may be recalled (NĐ 30/2020, Điều 18).
 */
export type RemedyKind = 'replaced' | 'corrected' | 'recalled';
export type RemedyFault = 'remedy.not-issued' | 'remedy.ended' | 'remedy.number-missing';

/** Why this remedy cannot be entered, or null. A replaced or recalled document has ended; a replacement and a correction name the paper that makes them. */
export function remedyFault(state: IssueState, before: readonly RemedyKind[], how: RemedyKind, byNumber: string | null): RemedyFault | null {
	if (state !== 'issued') return 'remedy.not-issued';
	if (before.some((one) => one !== 'corrected')) return 'remedy.ended';
	return how !== 'recalled' && byNumber === null ? 'remedy.number-missing' : null;
}
