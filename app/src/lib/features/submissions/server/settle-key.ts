import { keyStanding, rememberKey } from '#lib/features/packages/server/service/known-keys.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ReadReturnFile } from './read-return-file.ts';

type Trust = { readonly mayTrust: boolean; readonly trust: boolean };

/**
 * A package under another key than before is taken only once somebody of the Office has asked its sender: keys hold for the whole agency. A new key is remembered
 * when the Office takes its package, or when the package is of the unit that brings it; nobody sets the key of another by a name in a file.
 */
export async function settleKey(tx: Tx, { origin, isUnit }: Pick<ReadReturnFile, 'origin' | 'isUnit'>, { mayTrust, trust }: Trust): Promise<void> {
	const standing = origin && (await keyStanding(tx, origin));
	if (standing === 'changed' && !(mayTrust && trust)) throw new Problem('package.key-changed');
	if (origin && standing !== 'known' && (mayTrust || isUnit(origin.agency))) await rememberKey(tx, origin);
}
