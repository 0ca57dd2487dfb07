import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { formChallenge } from '#lib/server/open-forms/form-challenge.ts';
import { formSettingsIn } from '../queries.ts';

/** What the browser of whoever opens a form is asked to work out, as hard as the agency set it; null where it asks for nothing. */
export async function offerChallenge(ctx: Context): Promise<string | null> {
	const { work } = await readOnly(ctx, formSettingsIn);
	return formChallenge(ctx.agencyId, work, ctx.now);
}
