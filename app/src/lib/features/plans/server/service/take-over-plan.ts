import { getAgency } from '#lib/features/agencies/server/service.ts';
import type { StoredDocument } from '#lib/features/documents/server/service.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { putObligations, withdrawOthers } from '../obligation-queries.ts';
import { formFor, numbered, partsOf } from '../plan-parts.ts';
import { insertForm, putHeads, updatePlan } from '../plan-queries.ts';

export type TakeOver = {
	readonly planId: string;
	readonly document: StoredDocument;
	/** The row of each obligation that the document asks, by the id of its fact. */
	readonly ids: ReadonlyMap<string, string>;
	/** The form that goes on; null when the document's own comes in its place. */
	readonly keptForm: string | null;
};

/** The plan says from now on what a later version of its document says. A part of the use case that revises. */
export async function takeOverPlan(tx: Tx, { planId, document, ids, keptForm }: TakeOver): Promise<void> {
	const { heads, ...parts } = partsOf(document, await getAgency(tx));
	await updatePlan(tx, { id: planId, ...parts });
	await putHeads(tx, planId, heads);
	const form = keptForm === null ? formFor(document) : null;
	if (form) await insertForm(tx, planId, form);
	const obligations = numbered(document.facts, ids, keptForm ?? form?.id ?? null);
	await putObligations(tx, planId, obligations);
	await withdrawOthers(tx, planId, obligations, contextOf(tx).now);
}
