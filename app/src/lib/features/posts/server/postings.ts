import type { Selectable } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { PostOutingsTable } from '#lib/server/database/tables/posts.ts';
import { deliveryStates } from '#lib/server/delivery/deliveries.ts';
import { momentIn } from '#lib/server/clock.ts';
import type { Posting } from '../post.ts';
import { readFault } from '../post-fault.ts';
import { dueOutings, lateAfter, readySince } from './due-outings.ts';

type StoredOuting = Selectable<PostOutingsTable>;

/** How the system's own posting fares at each of these places. */
export async function postingsOf(tx: ReadTx, ctx: Context, outings: readonly StoredOuting[]): Promise<ReadonlyMap<string, Posting>> {
	const own = outings.filter(({ by_itself: byItself }) => byItself).map(({ id }) => id);
	if (own.length === 0) return new Map();
	const sent = await deliveryStates(tx, own, ctx.now, ['facebook', 'zalo-article']);
	const due = await dueOutings(tx, momentIn(ctx.now)).where('o.id', 'in', own).execute();
	return new Map(
		own.map((id): [string, Posting] => {
			const delivery = sent.get(id)?.[0];
			if (delivery) return [id, { state: delivery.state, fault: readFault(delivery.fault), nextTryAt: delivery.nextTryAt }];
			const ready = due.find((one) => one.id === id);
			const state = !ready ? 'scheduled' : ctx.now.getTime() - readySince(ready) < lateAfter ? 'queued' : 'missed';
			return [id, { state, fault: null, nextTryAt: null }];
		})
	);
}
