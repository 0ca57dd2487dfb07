import { checkSchema } from '#lib/features/audit-log/schema.ts';
import { readAnchors } from '#lib/features/audit-log/server/service/anchors.ts';
import { askCheck } from '#lib/features/audit-log/server/service/checks.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { Problem } from '#lib/server/problem.ts';
import { step } from '../../form-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ...(await readAnchors(locals.ctx)), requestKey: newId() });

export const actions: Actions = {
	compare: step(
		'compare',
		checkSchema,
		(ctx, asked, key) => {
			if (asked.anchor === '') throw new Problem('anchor.unreadable');
			return askCheck(ctx, asked, key);
		},
		(_, { params }) => `/${params['agency']}/audit/checks`
	)
};
