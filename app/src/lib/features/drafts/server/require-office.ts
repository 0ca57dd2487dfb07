import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import type { Chain } from '#lib/features/approvals/view.ts';
import { isTheirs } from '#lib/features/approvals/turn.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { findRoundUp } from './round-queries.ts';

/** Papers of the agency are written in its Office. */
export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}

/** The Office reads every draft; anybody else what is put up to them, and while it is. */
export async function requireReader(tx: ReadTx, ctx: Context, draftId: string): Promise<void> {
	if (actsForOffice(ctx.actor)) return;
	const up = ctx.actor.kind === 'user' ? await findRoundUp(tx, draftId) : undefined;
	const chain = up && (await readChain(tx, ctx, up.id));
	if (!chain || !isPutUpTo(chain, ctx)) throw new Problem('actor.not-allowed');
}

/** Has the reader a place in this chain: by their account, or as any leader where the signature names none? */
export function isPutUpTo({ steps }: Pick<Chain, 'steps'>, { actor }: Context): boolean {
	return actor.kind === 'user' && steps.some((step) => isTheirs(step, actor));
}
