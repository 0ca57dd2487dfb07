import { actsForOffice, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** Only the Office, where the văn thư sits, signs papers in, numbers them and sends them out. */
export function requireOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}

/** Books are read by the Office and by leaders. */
export function requireReader({ actor }: Context): void {
	if (!actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}
