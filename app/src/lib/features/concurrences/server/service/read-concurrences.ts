import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Concurrence, type ListKind, stateOf } from '../../concurrence.ts';
import { listConcurrences, type StoredConcurrence } from '../queries.ts';
import { isAgreed } from './require-agreed.ts';
import { mayAgree, needsSecond } from '../second-person.ts';

/** `isNeeded`: this person needs a second one. `isAlone`: they may ask, and need nobody. */
export type ConcurrencesPage = { readonly concurrences: Concurrence[]; readonly mayAgree: boolean; readonly isNeeded: boolean; readonly isAlone: boolean };

/** What waits for a second person and what became of earlier ones; the Office and the leaders see them all. */
export function readConcurrences(ctx: Context): Promise<ConcurrencesPage> {
	if (!actsForOffice(ctx.actor) && !mayAgree(ctx)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const isNeeded = await needsSecond(tx, ctx);
		const concurrences = (await listConcurrences(tx)).map((row) => asConcurrence(row, ctx));
		return { concurrences, mayAgree: mayAgree(ctx), isNeeded, isAlone: actsForOffice(ctx.actor) && !isNeeded };
	});
}

/** Whether this person needs a second one for what is weighty. */
export function isSecondNeeded(ctx: Context): Promise<boolean> {
	return readOnly(ctx, (tx) => needsSecond(tx, ctx));
}

/** Whether this person may take that list along now. */
export function mayTake(ctx: Context, list: ListKind, of: string): Promise<boolean> {
	return readOnly(ctx, (tx) => isAgreed(tx, ctx, list, of));
}

/** How many wait for this person: nothing for those who may not agree. */
export async function countWaiting(ctx: Context): Promise<number> {
	if (!mayAgree(ctx)) return 0;
	const { concurrences } = await readConcurrences(ctx);
	return concurrences.filter(({ state, isMine }) => state === 'waiting' && !isMine).length;
}

function asConcurrence(row: StoredConcurrence, ctx: Context): Concurrence {
	const { id, kind, about, reason, by, askedAt, expiresAt, settledBy, askedById } = row;
	const state = stateOf(row, ctx.now);
	const isMine = askedById === actorKey(ctx.actor);
	const mayTake = kind === 'export' && state === 'agreed' && isMine && expiresAt > ctx.now;
	return { id, kind, about, reason, by, askedAt, expiresAt, settledBy, state, isMine, href: mayTake ? hrefOf(row.subject) : null };
}

/** Where the list is taken along, inside the agency; the book of receptions is taken by a press on its own page. */
function hrefOf(subject: string): string {
	const [list, of = ''] = subject.split(':');
	return list === 'bookings' ? `bookings/${of}/list.xlsx` : 'receptions';
}
