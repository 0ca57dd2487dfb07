import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Concurrence, type ListKind, lists, stateOf } from '../../concurrence.ts';
import { listConcurrences, type StoredConcurrence } from '../queries.ts';
import { isAgreed } from './require-agreed.ts';
import { listNewcomers, type Newcomer, standsFor } from '../newcomers.ts';
import { mayAgree, type Seconds, secondsFor } from './second-person.ts';

/** `isNeeded`: this person needs a second one. `isAlone`: they may ask, and need nobody. */
export type ConcurrencesPage = Omit<Seconds, 'names'> & { readonly concurrences: Concurrence[]; readonly mayAgree: boolean; readonly isAlone: boolean };

/** What waits for a second person and what became of earlier ones; the Office and the leaders see them all. */
export function readConcurrences(ctx: Context): Promise<ConcurrencesPage> {
	if (!actsForOffice(ctx.actor) && !mayAgree(ctx)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const { isNeeded, off } = await secondsFor(tx, ctx);
		const newcomers = await listNewcomers(tx, ctx.today);
		const concurrences = (await listConcurrences(tx)).map((row) => asConcurrence(row, ctx, newcomers));
		return { concurrences, mayAgree: mayAgree(ctx), isNeeded, isAlone: actsForOffice(ctx.actor) && !isNeeded, off };
	});
}

/** Whether this person needs a second one for what is weighty, and who that may be. */
export function readSeconds(ctx: Context): Promise<Seconds> {
	return readOnly(ctx, (tx) => secondsFor(tx, ctx));
}

export async function isSecondNeeded(ctx: Context): Promise<boolean> {
	return (await readSeconds(ctx)).isNeeded;
}

/** Whether this person may take that list along now. */
export function mayTake(ctx: Context, list: ListKind, of: string): Promise<boolean> {
	return readOnly(ctx, (tx) => isAgreed(tx, ctx, list, of));
}

/** How many wait for this person: nothing for those who may not agree. */
export async function countWaiting(ctx: Context): Promise<number> {
	if (!mayAgree(ctx)) return 0;
	const { concurrences } = await readConcurrences(ctx);
	return concurrences.filter(({ state, isMine, isTooNew }) => state === 'waiting' && !isMine && !isTooNew).length;
}

function asConcurrence(row: StoredConcurrence, ctx: Context, newcomers: readonly Newcomer[]): Concurrence {
	const { id, kind, reason, by, askedAt, expiresAt, settledBy, askedById } = row;
	const state = stateOf(row, ctx.now);
	const isMine = askedById === actorKey(ctx.actor);
	const isTooNew = !isMine && standsFor(newcomers, askedById) === standsFor(newcomers, actorKey(ctx.actor));
	const about = row.invited === null ? row.about : `${row.invited}, ${row.about}`;
	const mayTake = kind === 'export' && row.taken.length === 0 && state === 'agreed' && isMine && expiresAt > ctx.now;
	return { id, kind, about, reason, by, askedAt, expiresAt, settledBy, state, isMine, isTooNew, href: mayTake ? hrefOf(row.subject) : null };
}

const places: Readonly<Record<ListKind, (of: string) => string>> = {
	bookings: (of) => `bookings/${of}/list.xlsx`,
	'reception-book': () => 'receptions',
	consents: () => 'personal-data/consents',
	held: (of) => `personal-data/requests/${of}`
};

/** Where the list is taken along, inside the agency; what is taken by a press is taken on its own page. */
function hrefOf(subject: string): string | null {
	const [list, of = ''] = subject.split(':');
	const known = lists.find((one) => one === list);
	return known ? places[known](of) : null;
}
