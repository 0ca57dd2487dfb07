import { actsForOffice, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

export function requireOfficeOrLeader({ actor }: Context): void {
	if (!actsForOffice(actor) && !(actor.kind === 'user' && actor.role === 'leader')) throw new Problem('actor.not-allowed');
}
