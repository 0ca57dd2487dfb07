import { actsForOffice, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** Papers of the agency are written in its Office. */
export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
