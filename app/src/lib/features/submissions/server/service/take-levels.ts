import { countedTwice, figuresHold } from '@kheo/core';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { FrozenRow } from '#lib/server/database/tables/submissions.ts';
import { contextOf, inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertMayFile } from '../access.ts';
import { freeze, type Frozen } from '../freeze.ts';
import { type LevelRow, levelRows } from '../level-rows.ts';
import { insertLowerContent, otherStandings } from '../lower-content-queries.ts';
import { readReturnFile, type ReadReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { settleKey } from '../settle-key.ts';
import { type Settled, settleLevelRows } from '../settle-level-rows.ts';
import { headOf, wordsByColumn } from '../stored-row.ts';
import { ensureSubmission, listRows, type LockedSubmission, lockReturn } from '../submission-queries.ts';

export type TakenLevels = Frozen & Settled;

/** Whether this kept package holds a lower agency's content for this return, rather than a table to be filled from. */
export function isLevelled(key: ReturnKey, sha256: string, file: ReadReturnFile): boolean {
	if (file.result && !file.proposed) throw new Problem('levels.not-a-report');
	return levelRows(key, sha256, file) !== null;
}

/** The same of a file that is only named. */
export async function holdsLevels(ctx: Context, key: ReturnKey, sha256: string): Promise<boolean> {
	assertMayFile(ctx, key);
	return isLevelled(key, sha256, await readReturnFile(ctx, key, sha256));
}

/**
 * A lower agency's frozen register or result becomes its return here, handed in with the package as proof. What it issues later is a supplement: only what
 * differs is open again. A body that reached this plan by another unit's return is refused, so that nobody is counted at two levels.
 */
export async function takeLevels(
	ctx: Context,
	key: ReturnKey,
	{ sha256, trustKey }: { readonly sha256: string; readonly trustKey?: 'yes' | undefined },
	requestKey = ''
): Promise<TakenLevels> {
	assertMayFile(ctx, key);
	const file = await readReturnFile(ctx, key, sha256);
	const rows = isLevelled(key, sha256, file) ? levelRows(key, sha256, file) : null;
	if (!rows || !file.origin) throw new Problem('package.unreadable');
	if (file.result && !figuresHold(file.result)) throw new Problem('levels.figures-differ');
	return inTransaction(ctx, 'submission.levels-taken', (tx) =>
		onceFor(tx, requestKey, async () => {
			await settleKey(tx, file, { mayTrust: actsForOffice(ctx.actor), trust: trustKey === 'yes' });
			return take(tx, key, sha256, file, rows);
		})
	);
}

async function take(tx: Tx, key: ReturnKey, sha256: string, file: ReadReturnFile, came: readonly LevelRow[]): Promise<TakenLevels> {
	await ensureSubmission(tx, key);
	const submission = await lockReturn(tx, key);
	if (!submission.mayWrite) throw new Problem('actor.not-allowed');
	const { origin, levels, result } = file;
	const standing = (result ?? levels)?.standing ?? { agencies: [], returns: [] };
	if (countedTwice(standing, await otherStandings(tx, key))) throw new Problem('levels.counted-twice');
	const isOpen = submission.status === 'draft' || submission.status === 'needs-more';
	const settled = await settleLevelRows(tx, submission.id, came, isOpen);
	const frozen = await handIn(tx, submission, isOpen ? 'submit' : 'supplement', sha256);
	const facts = { sender: origin?.agency ?? '', contentSha256: origin?.contentSha256 ?? '', packageSha256: sha256 };
	await insertLowerContent(tx, {
		submissionId: submission.id,
		version: frozen.version,
		kind: result ? 'results' : 'register',
		standing,
		content: result,
		...facts
	});
	await audit(tx, { subject: { type: 'submission', id: submission.id }, data: { ...key, ...facts, ...frozen, ...settled } });
	return { ...frozen, ...settled };
}

/** Its arrival is now and its proof the package, whoever carried it. */
async function handIn(tx: Tx, submission: LockedSubmission, by: 'submit' | 'supplement', sha256: string): Promise<Frozen> {
	const rows = (await listRows(tx, submission.id)).map(({ id, cells }): FrozenRow => ({ id, head: headOf(cells), cells: wordsByColumn(cells) }));
	const said = rows.filter(({ cells }) => Object.keys(cells).length > 0);
	return freeze(tx, submission, { rows: said, nilReason: null }, { channel: 'system', receivedAt: contextOf(tx).now, proofSha256: sha256, reason: null }, by);
}
