import { composeRegister } from '../composing/compose-register.ts';
import { onOneLine } from '../composing/with-corrections.ts';
import type { Block, Document, Table } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { paragraphChanges } from '../revision/paragraph-changes.ts';
import { compareRows, type RowDifference } from './compare-rows.ts';
import type { RegisterContent } from './register.ts';
import { isFilledSlot } from './slots.ts';

/** A place where a corrected paper is not as it was frozen. `lost`: what cannot be taken over by itself and is left to a person. */
export type PaperDifference = RowDifference | { readonly kind: 'paragraph'; readonly was: string; readonly is: string } | Lost;
export type Lost = { readonly kind: 'lost'; readonly what: LostPart; readonly text: string };
export type LostPart = 'paragraph-added' | 'paragraph-removed' | 'row-added' | 'row-moved' | 'columns' | 'table' | 'symbol';

/**
 * What somebody changed by hand in the Word file of a frozen register: cell by cell in the annex, paragraph by paragraph in the letter. Number and date
 * filled into their slots are no change, nor are spaces, line breaks and looks.
 */
export function comparePaper(content: RegisterContent, corrected: Document): PaperDifference[] {
	const frozen = composeRegister(content);
	const was = partsOf(frozen, content);
	const is = partsOf(corrected, content);
	return [...paragraphDifferences(was.paragraphs, is.paragraphs), ...tableDifferences(content, is)];
}

type Parts = { readonly paragraphs: readonly string[]; readonly rows: readonly (readonly string[])[] | null; readonly found: Table | null };

function partsOf({ blocks }: Document, { columns }: RegisterContent): Parts {
	const tables = blocks.filter((block): block is Table => block.kind === 'table');
	const headings = columns.map(({ heading }) => onOneLine(heading).toLowerCase());
	const alike = (table: Table) => (lines(table, blocks)[0] ?? []).filter((text) => headings.includes(onOneLine(text).toLowerCase())).length;
	const found = tables.toSorted((a, b) => alike(b) - alike(a)).find((table) => alike(table) * 2 >= headings.length) ?? null;
	const inside = new Set(
		(found?.rows ?? []).flatMap(({ cells }) => cells.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)))
	);
	const paragraphs = blocks.flatMap((block, at) =>
		block.kind === 'paragraph' && block.within !== 'footnote' && !inside.has(at) ? [onOneLine(textOf(block))] : []
	);
	return { paragraphs: paragraphs.filter((text) => text !== ''), rows: found && lines(found, blocks), found };
}

function lines({ rows }: Table, blocks: readonly Block[]): string[][] {
	return rows.map(({ cells }) =>
		cells.map(({ first, end }) =>
			blocks
				.slice(first, end)
				.map((block) => onOneLine(textOf(block)))
				.filter((text) => text !== '')
				.join('\n')
		)
	);
}

function paragraphDifferences(was: readonly string[], is: readonly string[]): PaperDifference[] {
	const filled = is.map((text) => was.find((slot) => isFilledSlot(slot, text)) ?? text);
	return paragraphChanges(was, filled).map(({ before, after }): PaperDifference => {
		const [old, now] = [before === null ? '' : (was[before] ?? ''), after === null ? '' : (is[after] ?? '')];
		if (before === null) return { kind: 'lost', what: 'paragraph-added', text: now };
		if (after === null) return { kind: 'lost', what: 'paragraph-removed', text: old };
		return isFilledSlot(old, old) ? { kind: 'lost', what: 'symbol', text: now } : { kind: 'paragraph', was: old, is: now };
	});
}

function tableDifferences(content: RegisterContent, { rows }: Parts): PaperDifference[] {
	const [first, ...others] = rows ?? [];
	if (!first) return [{ kind: 'lost', what: 'table', text: onOneLine(content.formTitle) }];
	const headings = content.columns.map(({ heading }) => onOneLine(heading));
	const isSame = first.length === headings.length && first.every((text, at) => onOneLine(text).toLowerCase() === headings[at]?.toLowerCase());
	if (first.length !== headings.length) return [{ kind: 'lost', what: 'columns', text: first.map(onOneLine).join(' | ') }];
	const renamed: Lost[] = isSame ? [] : [{ kind: 'lost', what: 'columns', text: first.map(onOneLine).join(' | ') }];
	return [...renamed, ...compareRows(content, others)];
}
