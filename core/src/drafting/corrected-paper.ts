import { onOneLine } from '../composing/with-corrections.ts';
import { isFilledSlot } from '../consolidation/slots.ts';
import { textOf } from '../document/text.ts';
import type { Document } from '../document/document.ts';
import { paragraphChanges } from '../revision/paragraph-changes.ts';
import type { Draft } from './draft.ts';
import { isPlaced, type TextChange } from './take-text-change.ts';

/** A paragraph of the printed paper that is not as it was frozen. `lost`: it cannot be taken over by itself and is left to a person. */
export type DraftDifference = TextChange & { readonly lost: boolean };

/**
 * What somebody changed by hand in the Word file of a frozen paper, paragraph by paragraph and cell by cell. `frozen` is the paper as it was composed.
 * The number and the day filled into their blanks are no change, nor are spaces, line breaks and looks.
 */
export function comparePaperOfDraft(draft: Draft, frozen: Document, corrected: Document): DraftDifference[] {
	const [was, is] = [linesOf(frozen), linesOf(corrected)];
	const own = linesOf({ ...frozen, blocks: frozen.blocks.slice(0, frozen.sections[0]?.end) }).length;
	/** Its place is sure: in the paper itself and not in an annex, and printed once. */
	const isSure = (before: number | null) => before === null || (before < own && was.filter((line) => line === was[before]).length === 1);
	const filled = is.map((text) => (was.includes(text) ? text : (was.find((blank) => isFilledSlot(blank, text)) ?? text)));
	return paragraphChanges(was, filled).map(({ before, after }) => {
		const change: TextChange = {
			was: before === null ? '' : (was[before] ?? ''),
			is: after === null ? '' : (is[after] ?? ''),
			under: before === null && after !== null ? lastKept(was, filled, after) : ''
		};
		return { ...change, lost: !isSure(before) || !isPlaced(draft, change) };
	});
}

function linesOf({ blocks }: Document): string[] {
	return blocks.flatMap((block) => (block.kind === 'paragraph' && block.within !== 'footnote' ? onOneLine(textOf(block)) || [] : []));
}

/** The nearest paragraph above that stayed as it was: what a new one stands under. */
function lastKept(was: readonly string[], is: readonly string[], at: number): string {
	return is.slice(0, at).findLast((text) => was.includes(text)) ?? '';
}
