import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';

/** The internal items are for the agency's own staff, not for those who supervise it. */
export function requireStaff({ actor }: Context): void {
	if (actor.kind !== 'user' || actor.role === 'supervisor' || actor.role === 'auditor') throw new Problem('actor.not-allowed');
}
