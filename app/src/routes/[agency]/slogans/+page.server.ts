import { newId } from '#lib/server/database/new-id.ts';
import { approvalSchema, ownSloganSchema, showingSchema, takeSchema, withdrawalSchema } from '#lib/features/slogans/schema.ts';
import { addSlogan } from '#lib/features/slogans/server/service/add-slogan.ts';
import { approveSlogans, withdrawSlogan } from '#lib/features/slogans/server/service/decide-slogans.ts';
import { readLibrary } from '#lib/features/slogans/server/service/read-library.ts';
import { recordShowing } from '#lib/features/slogans/server/service/record-showing.ts';
import { takeSlogans } from '#lib/features/slogans/server/service/take-slogans.ts';
import { step } from '../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ library: await readLibrary(locals.ctx), requestKey: newId() });

export const actions: Actions = {
	take: step('take', takeSchema, takeSlogans),
	add: step('add', ownSloganSchema, addSlogan),
	approve: step('approve', approvalSchema, approveSlogans),
	withdraw: step('withdraw', withdrawalSchema, withdrawSlogan),
	record: step('record', showingSchema, recordShowing)
};
