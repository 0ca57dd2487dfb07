import { listFrozen } from '#lib/features/consolidations/server/service/list-frozen.ts';
import type { FrozenLine } from '#lib/features/consolidations/view.ts';
import { listSigned } from '#lib/features/issuing/server/service/list-signed.ts';
import { readPlans } from '#lib/features/plans/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

/** How many plans the first page follows; older ones stand on the page of plans. */
const followed = 5;

export type Home = { readonly running: readonly Tracking[]; readonly frozen: readonly FrozenLine[] };

/** What the reader owes, by when, and what waits for them: the plans that run now, newest first. */
export async function readHome(ctx: Context): Promise<Home> {
	const plans = await readPlans(ctx);
	const running = await Promise.all(plans.slice(0, followed).map(({ id }) => readTracking(ctx, id)));
	return { running, frozen: await readOnly(ctx, (tx) => waitingForSignature(tx, ctx)) };
}

/** Registers that went to signature and have not been signed. */
async function waitingForSignature(tx: ReadTx, ctx: Context): Promise<FrozenLine[]> {
	const signed = await listSigned(tx);
	return (await listFrozen(tx, ctx)).filter(({ id }) => !signed.has(id));
}
