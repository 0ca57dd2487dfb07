import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { findArrival } from '../arrival-queries.ts';
import { requireReader } from '../require-office.ts';

export type ArrivalView = NonNullable<Awaited<ReturnType<typeof findArrival>>>;

/** One line of the incoming book, with what systems exchange of it. */
export async function readArrival(ctx: Context, id: string): Promise<ArrivalView> {
	requireReader(ctx);
	const found = await readOnly(ctx, (tx) => findArrival(tx, id));
	if (!found) throw new Problem('arrival.not-found');
	return found;
}
