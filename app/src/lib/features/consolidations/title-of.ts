import type { PaperView } from '#lib/features/issuing/view.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { ConsolidationView } from './view.ts';

type Shown = { readonly view: ConsolidationView; readonly paper: Pick<PaperView, 'number' | 'state'> | null; readonly units: number };

/** What the page of a register says of it first: what an open one holds, which frozen version waits, or under which number it is on its way. */
export function titleOf({ view, paper, units }: Shown, words: Pick<Messages, 'consolidations' | 'issuing'>): string {
	const { supplement: part } = view;
	const { headOpen, headFrozen, supplement } = words.consolidations;
	if (view.status === 'open')
		return part ? supplement.title(part.n, supplement.count(part.added, part.changed, part.removed)) : headOpen(view.rows.length, units);
	if (!paper) return headFrozen(view.version);
	return paper.number && paper.state !== 'signed' ? words.issuing.heads[paper.state](paper.number.printed) : words.issuing.heads.signed;
}
