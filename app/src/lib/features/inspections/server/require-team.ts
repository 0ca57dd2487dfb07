import { actsForOffice, type Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Visit } from '../visit.ts';
import { isLead } from './queries.ts';

export function isOfTeam(ctx: Context, visit: Visit): boolean {
	return actsForOffice(ctx.actor) || isLead(visit, ctx);
}

/** Only whoever leads the team, and the Office, writes what a visit saw. */
export function requireTeam(ctx: Context, visit: Visit): void {
	if (!isOfTeam(ctx, visit)) throw new Problem('actor.not-allowed');
}
