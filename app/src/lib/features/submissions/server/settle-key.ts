import { keyStanding, rememberKey } from '#lib/features/packages/server/service/known-keys.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReadReturnFile } from './read-return-file.ts';

/**
 * A package under another key than before is taken only once somebody of the Office has asked its sender: keys hold for the whole agency. A new key is remembered
 * when the Office takes its package, or when the package is of the unit that brings it; nobody sets the key of another by a name in a file.
 */
export async function settleKey(tx: Tx, ctx: Context, { origin, isUnit }: Pick<ReadReturnFile, 'origin' | 'isUnit'>, trust: boolean): Promise<void> {
	const mayTrust = actsForOffice(ctx.actor);
	const standing = origin && (await keyStanding(tx, origin));
	if (standing === 'changed' && !(mayTrust && trust)) throw new Problem('package.key-changed');
	if (origin && standing !== 'known' && (mayTrust || isUnit(origin.agency))) await rememberKey(tx, origin);
}
