import type { PaperView } from '#lib/features/issuing/view.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/** What the page of a frozen register says of it first: which version waits, or under which number it is on its way. */
export function headOf(paper: Pick<PaperView, 'number' | 'state'> | null, version: number, words: Messages): string {
	if (!paper) return words.consolidations.headFrozen(version);
	return paper.number && paper.state !== 'signed' ? words.issuing.heads[paper.state](paper.number.printed) : words.issuing.heads.signed;
}
