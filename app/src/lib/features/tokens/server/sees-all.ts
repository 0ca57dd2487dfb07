import { actsForOffice, type Context } from '#lib/server/context.ts';

/** The Office keeps the tokens of the whole agency: it sees and revokes them, and never learns one. */
export function seesAll({ actor }: Context): boolean {
	return actor.kind === 'user' && actsForOffice(actor);
}
