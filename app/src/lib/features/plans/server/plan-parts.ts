import { type Form, formOf } from '@kheo/core';
import { mendedTitle } from '#lib/features/documents/mended.ts';
import { standing } from '#lib/features/documents/correct.ts';
import { formOfTask } from '#lib/features/documents/form-of-task.ts';
import { dueOfFact } from '#lib/features/documents/legs.ts';
import { reportsTo } from '#lib/features/documents/reports-to.ts';
import type { FactObligation, Facts } from '#lib/features/documents/schema.ts';
import type { StoredDocument } from '#lib/features/documents/server/service.ts';
import { superiorOf } from '#lib/features/documents/superior.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { contentHeads } from '../content-heads.ts';
import { type AgencyOnPaper, headingOf } from '../heading.ts';
import type { NewObligation } from './obligation-queries.ts';

type Read = Pick<StoredDocument, 'id' | 'facts' | 'reading'>;

/** What a plan takes from its document, but for its obligations and its forms. */
export function partsOf({ id, facts, reading }: Read, agency: AgencyOnPaper) {
	const superior = superiorOf(reading, reportsTo(facts.obligations));
	return { documentId: id, facts, superior, heading: headingOf(facts, reading, superior, agency), heads: contentHeads(reading.sections) };
}

export type PlanForm = { readonly id: string; readonly label: string } & Form;

/** A form for each appendix that these tasks are answered on, with an id of its own. */
export function formsFor({ facts, reading: { appendices } }: Read, tasks: readonly FactObligation[]): PlanForm[] {
	const used = new Set(tasks.map((task) => formOfTask(task, appendices)?.label));
	return appendices
		.filter(({ label }) => used.has(label))
		.map((appendix) => ({ id: newId(), label: appendix.label, ...formOf({ ...appendix, title: mendedTitle(appendix, facts) }) }));
}

/** The row of each task's form, by the id of its fact: the one that goes on, else the new one that its words or a person chose. */
export function formIds({ facts, reading }: Read, forms: readonly PlanForm[], kept: ReadonlyMap<string, string> = new Map()): Map<string, string> {
	const idOf = new Map(forms.map(({ label, id }) => [label, id]));
	return new Map(
		standing(facts).flatMap((fact) => {
			const formId = kept.get(fact.id) ?? idOf.get(formOfTask(fact, reading.appendices)?.label ?? '');
			return formId === undefined ? [] : [[fact.id, formId] as const];
		})
	);
}

/** The obligations that stand, each as the row that `ids` names for it, in the order of the document. */
export function numbered(facts: Facts, ids: ReadonlyMap<string, string>, forms: ReadonlyMap<string, string>): NewObligation[] {
	return standing(facts).map((fact, index) => ({
		id: ids.get(fact.id) ?? newId(),
		position: index + 1,
		fact,
		due: dueOfFact(fact, facts),
		formId: forms.get(fact.id) ?? null,
		foldsInto: fact.foldsInto === null ? null : (ids.get(fact.foldsInto) ?? null)
	}));
}
