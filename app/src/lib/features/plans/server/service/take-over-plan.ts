import { getAgency } from '#lib/features/agencies/server/service.ts';
import { standing } from '#lib/features/documents/correct.ts';
import type { StoredDocument } from '#lib/features/documents/server/service.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { putObligations, withdrawOthers } from '../obligation-queries.ts';
import { formIds, formsFor, numbered, partsOf } from '../plan-parts.ts';
import { insertForm, putHeads, updatePlan } from '../plan-queries.ts';

export type TakeOver = {
	readonly planId: string;
	readonly document: StoredDocument;
	/** The row of each obligation that the document asks, by the id of its fact. */
	readonly ids: ReadonlyMap<string, string>;
	/** The rows of the forms that go on, by the id of the fact; a task without one takes the document's own. */
	readonly keptForms: ReadonlyMap<string, string>;
};

/** The plan says from now on what a later version of its document says. A part of the use case that revises. */
export async function takeOverPlan(tx: Tx, { planId, document, ids, keptForms }: TakeOver): Promise<void> {
	const { heads, ...parts } = partsOf(document, await getAgency(tx));
	await updatePlan(tx, { id: planId, ...parts });
	await putHeads(tx, planId, heads);
	const forms = formsFor(
		document,
		standing(document.facts).filter(({ id }) => !keptForms.has(id))
	);
	for (const form of forms) await insertForm(tx, planId, form);
	const obligations = numbered(document.facts, ids, formIds(document, forms, keptForms));
	await putObligations(tx, planId, obligations);
	await withdrawOthers(tx, planId, obligations, contextOf(tx).now);
}
