import {
	type Block,
	checked,
	checkLayout,
	citationStandings,
	type Finding,
	type KnownDocuments,
	messageOf,
	readDocument,
	type Source,
	textOf
} from '@kheo/core';
import { besideAny, isOff } from '#lib/features/documents/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DraftFinding, Mend } from '../../view.ts';
import { findDraft } from '../queries.ts';
import { requireReader } from '../require-office.ts';
import { knownDocuments } from './known-documents.ts';
import { paperOf } from './write-paper.ts';

/** What a careful clerk would raise about the paper as it would be printed now, text and look, each with the line that it is about. Advice, never a block. */
export async function checkDraft(ctx: Context, id: string): Promise<DraftFinding[]> {
	const { draft, off, registry, known } = await readOnly(ctx, async (tx) => {
		await requireReader(tx, ctx, id);
		return { draft: await findDraft(tx, id), ...(await besideAny(tx)), known: await knownDocuments(tx) };
	});
	if (!draft) throw new Problem('draft.not-found');
	const paper = paperOf(draft.content, ctx.today);
	const reading = readDocument(paper);
	const found = [...checked(reading, paper, { isDraft: true, registry }).findings, ...checkLayout(paper, reading, { actsFrom: draft.content.actsFrom })];
	const citations = citationFixes(paper.blocks, known);
	return found
		.filter(({ code }) => !isOff(code, off))
		.map((finding) => {
			const [place] = finding.places;
			const { code, severity, rule } = finding;
			return {
				code,
				severity,
				rule,
				message: messageOf(finding, ctx.locale),
				quote: place?.quote ?? '',
				line: place ? lineOf(paper.blocks[place.block]) : '',
				fixes: fixesOf(finding, paper.blocks, citations)
			};
		});
}

function lineOf(block: Block | undefined): string {
	return block?.kind === 'paragraph' ? textOf(block) : '';
}

/** The rule's own way to mend it; for a citation, what is known of the document that is cited there. */
function fixesOf({ code, fix = [], places }: Finding, blocks: readonly Block[], citations: ReadonlyMap<string, string>): Mend[] {
	if (fix.length > 0) return fix.map(({ place, with: words }) => mendAt(blocks, place, words));
	if (code !== 'citation-incomplete' && code !== 'citation-replaced') return [];
	return places.flatMap((place) => {
		const words = citations.get(`${place.block}:${place.start}`);
		return words === undefined ? [] : [mendAt(blocks, place, words)];
	});
}

function mendAt(blocks: readonly Block[], { block, start, quote }: Source, words: string): Mend {
	const line = lineOf(blocks[block]);
	return { line, quote, nth: quote === '' ? 0 : line.slice(0, start).split(quote).length - 1, with: words };
}

function citationFixes(blocks: readonly Block[], known: KnownDocuments): ReadonlyMap<string, string> {
	const marks = citationStandings(blocks.map(lineOf), known);
	return new Map(marks.flatMap(({ line, start, fix }) => (fix === null ? [] : [[`${line}:${start}`, fix] as const])));
}
