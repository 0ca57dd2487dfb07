import type { Context } from '#lib/server/context.ts';

/** Administrators keep the tokens of the whole agency: they see and revoke them, and never learn one. */
export function seesAll({ actor }: Context): boolean {
	return actor.kind === 'user' && actor.role === 'admin';
}
