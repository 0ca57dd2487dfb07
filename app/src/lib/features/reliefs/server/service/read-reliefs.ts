import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { OpenRelief } from '../../relief.ts';
import { listOpenReliefs } from '../queries.ts';

/** What waits for the Office's or a leader's word; a unit's person sees none here. */
export async function readOpenReliefs(ctx: Context, planId: string | null = null): Promise<OpenRelief[]> {
	if (ctx.actor.kind === 'user' && ctx.actor.role === 'unit') return [];
	return readOnly(ctx, (tx) => listOpenReliefs(tx, planId));
}
