import { type ReadFile, readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import { keyStanding } from '#lib/features/packages/server/service/known-keys.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertMayFile } from '../access.ts';
import { restsOn } from '../lower-content-queries.ts';
import { readReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { isTaken } from '../submission-queries.ts';
import { keepReturn } from './import-file.ts';
import { sendSigned } from './submit-submission.ts';
import { takeImport } from './take-import.ts';
import { isLevelled, takeLevels } from './take-levels.ts';
import { writePackageReceipt } from './write-package-receipt.ts';

/**
 * A lower unit's server hands in its signed register by the unit's link: it is kept, its rows are the return, and the return is sent to the Office. The same
 * package again changes nothing and is answered by the same receipt.
 */
export async function receivePackage(ctx: Context, key: ReturnKey, bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	assertMayFile(ctx, key);
	const sha256 = sha256Of(bytes);
	if (!(await isIn(ctx, key, bytes, sha256))) await takeIn(ctx, key, bytes, sha256);
	return writePackageReceipt(ctx, key, sha256);
}

/** The same content in a package made anew is the same content; its package is kept all the same, for the receipt. */
async function isIn(ctx: Context, key: ReturnKey, bytes: Uint8Array, sha256: string): Promise<boolean> {
	if (await readOnly(ctx, (tx) => isTaken(tx, key, sha256))) return true;
	const { origin } = await opened(bytes);
	const rests = origin !== undefined && (await readOnly(ctx, (tx) => restsOn(tx, key, origin.contentSha256)));
	if (rests) await keepReturn(ctx, key, { name: await nameOf(ctx, bytes), bytes });
	return rests;
}

async function takeIn(ctx: Context, key: ReturnKey, bytes: Uint8Array, sha256: string): Promise<void> {
	const name = await nameOf(ctx, bytes);
	const kept = await keepReturn(ctx, key, { name, bytes });
	if (!kept.ok) throw new Problem('package.unreadable');
	const once = `${key.obligationId}:${key.unitId}:${sha256}`;
	if (isLevelled(key, sha256, await readReturnFile(ctx, key, sha256))) return void (await takeLevels(ctx, key, { sha256 }, `${once}:levels`));
	await takeImport(ctx, key, { sha256, mode: 'replace' }, `${once}:taken`);
	await sendSigned(ctx, key, `${once}:sent`);
}

/** Only what its sender signed comes this way, under the key that the sender has had here before. */
async function nameOf(ctx: Context, bytes: Uint8Array): Promise<string> {
	const { origin } = await opened(bytes);
	if (!origin) throw new Problem('package.unreadable');
	if ((await readOnly(ctx, (tx) => keyStanding(tx, origin))) === 'changed') throw new Problem('package.key-changed');
	return `${origin.agency} - ${origin.title.replace(/\s+/gu, ' ')}`.slice(0, 100) + '.kheo.zip';
}

async function opened(bytes: Uint8Array): Promise<ReadFile> {
	try {
		return await readFile(bytes, 'package.kheo.zip');
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		throw new Problem('package.unreadable', { cause: error });
	}
}
