import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** The auditor and the agency's leader. Whoever administers the system, or does its work, does not control what is said of it. */
export function requireAuditor({ actor }: Context): void {
	if (actor.kind !== 'user' || (actor.role !== 'auditor' && actor.role !== 'leader')) throw new Problem('actor.not-allowed');
}
