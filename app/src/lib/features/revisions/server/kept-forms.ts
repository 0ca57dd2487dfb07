import { formOf } from '@kheo/core';
import { formOfTask } from '#lib/features/documents/form-of-task.ts';
import { standing } from '#lib/features/documents/correct.ts';
import type { FactObligation } from '#lib/features/documents/schema.ts';
import type { StoredDocument } from '#lib/features/documents/server/service.ts';
import type { FactRevision } from '../revision.ts';
import type { RunningObligation } from './queries.ts';

export type KeptForm = {
	readonly factId: string;
	readonly formId: string;
	/** The later version prints other columns for the task. */ readonly differs: boolean;
};

/** The forms that go on: those with the columns that the later version prints too, those that units have begun to fill, and those the Office set. */
export function keptForms(
	revisions: readonly FactRevision[],
	earlier: StoredDocument,
	later: StoredDocument,
	running: readonly RunningObligation[]
): KeptForm[] {
	return revisions.flatMap(({ before, after }) => {
		const row = rowOf(before?.fact, standing(earlier.facts), running);
		if (!after || !row?.form) return [];
		const printed = formOfTask(after.fact, later.reading.appendices);
		const differs = headings(row.form.columns) !== headings(printed ? formOf(printed).columns : []);
		return row.handedIn > 0 || row.form.isSet || !differs ? [{ factId: after.fact.id, formId: row.form.id, differs }] : [];
	});
}

/** The row an obligation of the earlier version has: rows run in the order of that version. */
export function rowOf(
	fact: FactObligation | undefined,
	earlier: readonly FactObligation[],
	running: readonly RunningObligation[]
): RunningObligation | undefined {
	return running[earlier.findIndex(({ id }) => id === fact?.id)];
}

function headings(columns: readonly { readonly heading: string }[]): string {
	return columns.map(({ heading }) => heading).join('\n');
}
