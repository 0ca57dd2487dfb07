import type { Scope } from '#lib/features/tokens/schema.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import { keyOf } from './operations/returns.ts';

type Place = { readonly ctx: Context; readonly params: { readonly obligation: string; readonly unit: string }; readonly scopes: readonly Scope[] };

/** The return that is about to be written, when the token is for what it is: a report, or anything that is registered. */
export async function heldReturn({ ctx, params, scopes }: Place) {
	const key = keyOf(params);
	const { obligation } = await viewReturn(ctx, key);
	if (!scopes.includes(obligation.kind === 'report' ? 'report' : 'register')) throw new Problem('token.scope-missing');
	return key;
}
