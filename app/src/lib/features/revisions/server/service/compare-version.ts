import { hourOfEnd, paragraphChanges, type Reading, wordChanges } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { occasionOfFact } from '#lib/features/documents/occasion-of-fact.ts';
import { findDocument, requireOffice, type StoredDocument } from '#lib/features/documents/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type FactRevision, isChanged, reviseFacts, type StandingFact } from '../../revision.ts';
import type { ComparisonView, ObligationChangeView, ParagraphView, StoodView } from '../../view.ts';
import { keptForms } from '../kept-forms.ts';
import { findRevised, listRunning, type RevisablePlan } from '../queries.ts';

/** A later version beside the plan it is likely a version of: which obligations, which units, which words. Refuses when no such plan runs. */
export function compareVersion(ctx: Context, documentId: string): Promise<ComparisonView> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => {
		const { later, plan, earlier } = await versionsOf(tx, documentId);
		const revisions = reviseFacts(earlier.facts, later.facts);
		const nameOf = namesIn(await listUnits(tx));
		const changed = revisions.filter(isChanged);
		return {
			documentId,
			name: later.name,
			factsVersion: later.factsVersion,
			plan,
			obligations: changed.map((revision) => changeView(revision, nameOf)),
			unchanged: revisions.length - changed.length,
			touched: nameOf([...new Set(changed.flatMap(({ unitIds }) => unitIds))]),
			paragraphs: paragraphViews(earlier.reading, later.reading),
			formStays: keptForms(revisions, earlier, later, await listRunning(tx, plan.id)).some(({ differs }) => differs)
		};
	});
}

export async function versionsOf(tx: ReadTx, documentId: string): Promise<{ later: StoredDocument; plan: RevisablePlan; earlier: StoredDocument }> {
	const later = await findDocument(tx, documentId);
	if (!later) throw new Problem('document.not-found');
	if (later.planId !== null) throw new Problem('document.confirmed');
	const plan = await findRevised(tx, later);
	const earlier = plan && (await findDocument(tx, plan.documentId));
	if (!plan || !earlier) throw new Problem('revision.no-plan');
	return { later, plan, earlier };
}

function namesIn(units: readonly { readonly id: string; readonly name: string }[]): (ids: readonly string[]) => string[] {
	return (ids) => units.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function changeView({ before, after, fields, unitIds }: FactRevision, nameOf: (ids: readonly string[]) => string[]): ObligationChangeView {
	const stood = (fact: StandingFact | null): StoodView | null =>
		fact && {
			task: fact.fact.task,
			words: fact.fact.deadline?.words ?? null,
			due: fact.due,
			time: hourOfEnd(fact.fact.deadline),
			occasion: occasionOfFact(fact.fact),
			units: nameOf(fact.fact.unitIds)
		};
	return { before: stood(before), after: stood(after), fields, touched: nameOf(unitIds) };
}

function paragraphViews(earlier: Reading, later: Reading): ParagraphView[] {
	const text = ({ blocks }: Reading, block: number | null) => (block === null ? '' : (blocks[block] ?? ''));
	return paragraphChanges(earlier.blocks, later.blocks).map(({ before, after }) => ({
		block: after,
		pieces: wordChanges(text(earlier, before), text(later, after))
	}));
}
