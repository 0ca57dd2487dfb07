import type { ReadTx } from '#lib/server/database/schema.ts';
import { reportColumns } from '../proposed-form.ts';
import { headColumn, typedColumns } from '../sheet/sheet.ts';

/** `known`: with the columns that the form no longer asks, whose words a copied row leaves behind. */
export type TypedKeys = { readonly typed: ReadonlySet<string>; readonly known: ReadonlySet<string> };

/** The columns a person may write in: those of the form but Stt, and the content head. */
export async function typedKeys(tx: ReadTx, submissionId: string): Promise<TypedKeys> {
	const form = await tx
		.selectFrom('submissions')
		.innerJoin('obligations', 'obligations.id', 'submissions.obligation_id')
		.leftJoin('forms', 'forms.id', 'obligations.form_id')
		.select(['forms.columns', 'forms.removed'])
		.where('submissions.id', '=', submissionId)
		.executeTakeFirst();
	const typed = new Set([headColumn, ...typedColumns(form?.columns ?? reportColumns).map(({ key }) => key)]);
	return { typed, known: new Set([...typed, ...(form?.removed ?? []).map(({ key }) => key)]) };
}
