import { actorKey, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Waiting } from '../../agreement.ts';
import { type ListKind, subjectOf } from '../../concurrence.ts';
import { secondsIn } from './second-person.ts';

/** What waits for a second person among lists of one kind, by what it was asked for as; for a board that says so beside each line. */
export async function waitingIn(tx: ReadTx, ctx: Context, list: ListKind): Promise<ReadonlyMap<string, readonly Waiting[]>> {
	const rows = await tx
		.selectFrom('concurrences')
		.select(['subject', 'asked_by as by', 'asked_by_id as byId', 'expires_at as expiresAt'])
		.where('kind', '=', 'export')
		.where('subject', 'like', `${subjectOf(list, '')}%`)
		.where('agreed', 'is', null)
		.where('expires_at', '>', ctx.now)
		.orderBy('asked_at')
		.execute();
	if (rows.length === 0) return new Map();
	const secondsOf = await secondsIn(tx, ctx.today);
	const me = actorKey(ctx.actor);
	const groups = Map.groupBy(rows, ({ subject }) => subject);
	return new Map(
		[...groups].map(([subject, own]) => [subject, own.map(({ by, byId, expiresAt }) => ({ by, isMine: byId === me, expiresAt, names: secondsOf(byId).names }))])
	);
}
