import { actsForOffice, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** Only the Office reads documents into the agency and corrects what was read. */
export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
