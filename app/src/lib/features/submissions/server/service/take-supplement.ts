import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { filledChanges } from '../filled-changes.ts';
import { readReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { type FilledTaken, takeFilled } from './take-filled.ts';

/** All that the package of a supplement changes in the return, as its sender says it; null where nothing is left to change. */
export async function takeSupplement(ctx: Context, key: ReturnKey, sha256: string, requestKey = ''): Promise<FilledTaken | null> {
	const file = await readReturnFile(ctx, key, sha256);
	const compared = file.supplement && (await readOnly(ctx, (tx) => filledChanges(tx, key, file)));
	if (!compared) throw new Problem('submission.not-filled');
	const { changed, added, gone } = compared.changes;
	if (changed.length + added.length + gone.length === 0) return null;
	const all = { seen: compared.seen, changed: changed.map(({ row }) => row), added: added.map((_, index) => index), gone, takenAway: [], settled: {} };
	return takeFilled(ctx, key, sha256, all, requestKey);
}
