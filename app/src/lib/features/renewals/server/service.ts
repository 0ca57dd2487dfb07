import { changeMessage, keptMessage, openPointMessage } from '@kheo/core';
import { writeChanged } from '@kheo/documents/write-changed';
import type { Context } from '#lib/server/context.ts';
import { changeId } from '../change-id.ts';
import { inSentence } from '../in-sentence.ts';
import type { ChangeView, RenewalView } from '../view.ts';
import { prepare, type Prepared } from './prepare.ts';

/** What next year's plan would change, what it keeps, and what a person must decide; nothing is stored. */
export async function viewRenewal(ctx: Context, documentId: string, year: number | null): Promise<RenewalView> {
	const prepared = await prepare(ctx, documentId, year);
	const { document, renewal } = prepared;
	const { id, name, planId, facts, reading } = document;
	return {
		documentId: id,
		planId,
		name,
		title: [facts.header.kind, facts.header.title].filter(Boolean).join(': ') || name,
		from: renewal.from,
		to: renewal.to,
		changes: changeViews(prepared, ctx),
		kept: keptGroups(renewal.kept, reading.blocks, ctx),
		open: renewal.open.map((point) => ({
			code: point.code,
			words: openPointMessage(point, ctx.locale),
			blocks: [...new Set(point.places.map(({ block }) => block))]
		}))
	};
}

/** The Word file with the changes of these names made and no other; `take` holds the names of one line each. */
export async function writeRenewal(
	ctx: Context,
	documentId: string,
	{ year, take }: { readonly year: number; readonly take: readonly string[] }
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	const { document, renewal, original } = await prepare(ctx, documentId, year);
	const taken = new Set(take.flatMap((ids) => ids.split(' ')));
	const { bytes } = writeChanged(
		original,
		renewal.changes.filter((change) => taken.has(changeId(change)))
	);
	return { name: `${document.name.replace(/\.[^.]*$/u, '')}-${renewal.to}.docx`, bytes };
}

/** The same change of the same words around it is one line: nine labels of nine slogans are decided at once. */
function changeViews({ document, renewal, original }: Prepared, { locale }: Context): ChangeView[] {
	const left = new Set(writeChanged(original, renewal.changes).left.map(changeId));
	const lines = renewal.changes.map((change) => {
		const id = changeId(change);
		const around = inSentence(change.source, document.reading.blocks);
		return { ...around, ids: [id], next: change.with, why: changeMessage(change, locale), writable: !left.has(id) };
	});
	const same = Map.groupBy(lines, ({ before, words, after, next, why, writable }) => JSON.stringify([before, words, after, next, why, writable]));
	return [...same.values()].flatMap(([first, ...others]) => (first ? [{ ...first, ids: [first, ...others].flatMap(({ ids }) => ids) }] : []));
}

function keptGroups(kept: Prepared['renewal']['kept'], blocks: readonly string[], { locale }: Context): RenewalView['kept'] {
	const groups = Map.groupBy(kept, (each) => keptMessage(each, locale));
	return [...groups].map(([why, same]) => ({ why, places: same.map(({ source }) => inSentence(source, blocks)) }));
}
