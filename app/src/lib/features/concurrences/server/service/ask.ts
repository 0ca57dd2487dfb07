import { sql } from 'kysely';
import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { ASKED_HOURS, type ConcurrenceKind } from '../../concurrence.ts';
import { secondsFor } from './second-person.ts';

export type Wanted = {
	readonly kind: ConcurrenceKind;
	readonly subject: string;
	readonly about: string;
	readonly reason: string;
	readonly payload: unknown;
};

/** Asks another leader or administrator to agree; the same thing waits once for one person. Gives the request. */
export function askConcurrence(ctx: Context, wanted: Wanted, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'concurrence.asked', (tx) =>
		onceFor(tx, key, async () => {
			const { isNeeded, names } = await secondsFor(tx, ctx);
			if (!isNeeded) throw new Problem('concurrence.not-needed');
			if (names.length === 0) throw new Problem('concurrence.too-new');
			if (await isWaiting(tx, ctx, wanted.subject)) throw new Problem('concurrence.asked-already');
			const id = await putUp(tx, ctx, wanted);
			const { kind, about, reason } = wanted;
			await audit(tx, { subject: { type: 'concurrence', id }, data: { kind, about, reason } });
			return id;
		})
	);
}

/** The request itself, for a use case that asks as a part of its own work and keeps its own entry. */
export async function putUp(tx: Tx, ctx: Context, { kind, subject, about, reason, payload }: Wanted): Promise<string> {
	const id = newId();
	const me = { asked_by_id: actorKey(ctx.actor), asked_by: actorName(ctx.actor) };
	const until = new Date(ctx.now.getTime() + ASKED_HOURS * 3_600_000);
	await tx
		.insertInto('concurrences')
		.values({ id, kind, subject, about: about.slice(0, 1000), reason, payload: jsonOf(payload), ...me, asked_at: ctx.now, expires_at: until })
		.execute();
	return id;
}

/** Held against a second press of the same person. */
async function isWaiting(tx: Tx, ctx: Context, subject: string): Promise<boolean> {
	await sql`select from agencies for update`.execute(tx);
	const open = tx.selectFrom('concurrences').select('id').where('asked_by_id', '=', actorKey(ctx.actor)).where('subject', '=', subject);
	return (await open.where('settled_at', 'is', null).where('expires_at', '>', ctx.now).executeTakeFirst()) !== undefined;
}
