import { type Actor, actsForOffice, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** Whether the actor is the văn thư, or of the Office, whose people do the same work in a small agency. */
function isClerk(actor: Actor): boolean {
	return actsForOffice(actor) || (actor.kind === 'user' && actor.role === 'clerk');
}

/** Numbering, sealing, issuing, both books and sending are the văn thư's. */
export function requireClerk({ actor }: Context): void {
	if (!isClerk(actor)) throw new Problem('actor.not-allowed');
}

/** Only the Office says that what it put up was signed. */
export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}

/** Books are read by whoever keeps them and by leaders. */
export function requireReader({ actor }: Context): void {
	if (!isClerk(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}
