import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DutySession } from '../duty-session.ts';

/** The unit keeps its own sessions, the Office all of them: those of the whole agency are the Office's alone. */
export function mayKeep({ actor }: Context, { unit, forAgency }: Pick<DutySession, 'unit' | 'forAgency'>): boolean {
	return actsForOffice(actor) || (!forAgency && unitOf(actor) === unit.id);
}

export function requireKeeper(ctx: Context, session: Pick<DutySession, 'unit' | 'forAgency'>): void {
	if (!mayKeep(ctx, session)) throw new Problem('actor.not-allowed');
}

/** The unit whose sessions, and those of the agency, the actor sees; null: all. */
export function ownUnit({ actor }: Context): string | null {
	return actor.kind === 'user' && actor.role === 'unit' ? unitOf(actor) : null;
}
