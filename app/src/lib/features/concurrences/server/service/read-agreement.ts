import { actorKey, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Agreement } from '../../agreement.ts';
import { type ListKind, stateOf, subjectOf } from '../../concurrence.ts';
import { secondsIn } from './second-person.ts';

/** How the agreement to this list stands; `forms`: the forms of its file, each taken along once. */
export async function agreementIn(tx: ReadTx, ctx: Context, list: ListKind, of: string, forms: readonly string[]): Promise<Agreement> {
	const rows = await tx
		.selectFrom('concurrences')
		.select(['asked_by as by', 'asked_by_id as byId', 'settled_by as settledBy', 'agreed', 'taken', 'expires_at as expiresAt'])
		.where('kind', '=', 'export')
		.where('subject', '=', subjectOf(list, of))
		.orderBy('asked_at', 'desc')
		.limit(20)
		.execute();
	const me = actorKey(ctx.actor);
	const secondsOf = await secondsIn(tx, ctx.today);
	const waiting = rows
		.filter((row) => stateOf(row, ctx.now) === 'waiting')
		.map(({ by, byId, expiresAt }) => ({ by, isMine: byId === me, expiresAt, names: secondsOf(byId).names }));
	const mine = rows.filter(({ byId }) => byId === me);
	const agreed = mine.find(({ agreed: did, taken, expiresAt }) => did === true && expiresAt > ctx.now && forms.some((form) => !taken.includes(form)));
	const last = mine[0];
	const isOver = last !== undefined && !agreed && !waiting.some(({ isMine }) => isMine);
	const state = isOver ? stateOf(last, ctx.now) : 'waiting';
	return {
		...secondsOf(me),
		waiting,
		agreed: agreed ? { by: agreed.settledBy ?? '', expiresAt: agreed.expiresAt, taken: agreed.taken } : null,
		ended: state === 'agreed' ? 'used' : state === 'waiting' ? null : state
	};
}
