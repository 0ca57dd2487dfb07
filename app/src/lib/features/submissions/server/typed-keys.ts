import type { ReadTx } from '#lib/server/database/schema.ts';
import { reportColumns } from '../proposed-form.ts';
import { headColumn, typedColumns } from '../sheet/sheet.ts';

/** The columns a person may write in: those of the form but Stt, and the content head. */
export async function typedKeys(tx: ReadTx, submissionId: string): Promise<ReadonlySet<string>> {
	const form = await tx
		.selectFrom('submissions')
		.innerJoin('obligations', 'obligations.id', 'submissions.obligation_id')
		.leftJoin('forms', 'forms.id', 'obligations.form_id')
		.select('forms.columns')
		.where('submissions.id', '=', submissionId)
		.executeTakeFirst();
	return new Set([headColumn, ...typedColumns(form?.columns ?? reportColumns).map(({ key }) => key)]);
}
