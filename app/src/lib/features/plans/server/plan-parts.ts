import { type Form, formOf } from '@kheo/core';
import { mendedTitle } from '#lib/features/documents/mended.ts';
import { standing } from '#lib/features/documents/correct.ts';
import { dueOfFact } from '#lib/features/documents/legs.ts';
import { reportsTo } from '#lib/features/documents/reports-to.ts';
import type { Facts } from '#lib/features/documents/schema.ts';
import type { StoredDocument } from '#lib/features/documents/server/service.ts';
import { superiorOf } from '#lib/features/documents/superior.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { contentHeads } from '../content-heads.ts';
import { type AgencyOnPaper, headingOf } from '../heading.ts';
import type { NewObligation } from './obligation-queries.ts';

type Read = Pick<StoredDocument, 'id' | 'facts' | 'reading'>;

/** What a plan takes from its document, but for its obligations and its form. */
export function partsOf({ id, facts, reading }: Read, agency: AgencyOnPaper) {
	const superior = superiorOf(reading, reportsTo(facts.obligations));
	return { documentId: id, facts, superior, heading: headingOf(facts, reading, superior, agency), heads: contentHeads(reading.sections) };
}

/** The form that a person chose among the appendices, with an id of its own. */
export function formFor({ facts, reading: { appendices } }: Read): ({ id: string; label: string } & Form) | null {
	const appendix = appendices.find(({ label }) => label === facts.formAppendix);
	return appendix ? { id: newId(), label: appendix.label, ...formOf({ ...appendix, title: mendedTitle(appendix, facts) }) } : null;
}

/** The obligations that stand, each as the row that `ids` names for it, in the order of the document. */
export function numbered(facts: Facts, ids: ReadonlyMap<string, string>, formId: string | null): NewObligation[] {
	return standing(facts).map((fact, index) => ({
		id: ids.get(fact.id) ?? newId(),
		position: index + 1,
		fact,
		due: dueOfFact(fact, facts),
		formId: fact.kind === 'registration' ? formId : null,
		foldsInto: fact.foldsInto === null ? null : (ids.get(fact.foldsInto) ?? null)
	}));
}
