import { sayMoment } from '#lib/features/approvals/said.ts';
import { importSchema, lineSchema, startingSchema } from '#lib/features/disclosures/schema.ts';
import { changeLine, importList, takeStartingList } from '#lib/features/disclosures/server/service/change-list.ts';
import { readListVersions } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { versions, ...list } = await readListVersions(locals.ctx);
	return { ...list, versions: versions.map(({ at, ...one }) => ({ ...one, at: sayMoment(at, locals.locale) })), requestKey: newId() };
};

export const actions: Actions = {
	starting: step('starting', startingSchema, takeStartingList),
	import: step('import', importSchema, importList),
	line: step('line', lineSchema, changeLine)
};
