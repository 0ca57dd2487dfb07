import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** The unit whose part alone the actor sees; null for the Office and the leaders, who see all. */
export function ownUnit({ actor }: Context): string | null {
	return actor.kind === 'link' || (actor.kind === 'user' && actor.role === 'unit') ? unitOf(actor) : null;
}

/** A unit keeps its own list and meetings; the Office may enter what it was given on paper. */
export function requireUnitOrOffice({ actor }: Context, unitId: string): void {
	if (!actsForOffice(actor) && unitOf(actor) !== unitId) throw new Problem('actor.not-allowed');
}
