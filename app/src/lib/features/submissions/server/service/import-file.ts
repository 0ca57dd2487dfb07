import { readFile } from '@kheo/documents/read-file';
import type { PackageOrigin } from '@kheo/documents/package/read-package';
import { FileRefused } from '@kheo/documents/refused';
import { keyStanding } from '#lib/features/packages/server/service/known-keys.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { headOfPrinted } from '../../head-of-printed.ts';
import type { FilledView } from '../../filled-view.ts';
import type { ImportView } from '../../import-view.ts';
import { headColumn, plainCells } from '../../sheet/sheet.ts';
import { assertMayFile } from '../access.ts';
import { type Compared, filledChanges } from '../filled-changes.ts';
import { levelRows } from '../level-rows.ts';
import { keepReturnFile } from '../keep-return-file.ts';
import { readReturnFile } from '../read-return-file.ts';
import { refusedFile, type RefusedFile } from '#lib/features/documents/server/service/refused-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { momentWords } from '../../time-words.ts';
import { findSubmission, listRows } from '../submission-queries.ts';
import { wordsByColumn } from '../stored-row.ts';

/** Keeps a unit's own Word or Excel file after it was read without fault; no row is touched yet. */
export async function keepReturn(
	ctx: Context,
	key: ReturnKey,
	file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<{ readonly ok: true; readonly sha256: string } | RefusedFile> {
	assertMayFile(ctx, key);
	try {
		await readFile(file.bytes, file.name);
	} catch (error) {
		if (error instanceof FileRefused) return refusedFile(error, ctx);
		throw error;
	}
	const sha256 = await fileStore().put(ctx.agencyId, file.bytes);
	await inTransaction(ctx, 'submission.file-kept', async (tx) => {
		await keepReturnFile(tx, key, { sha256, name: file.name, size: file.bytes.byteLength, type: 'application/octet-stream', purpose: 'return' });
		await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { ...key, sha256, name: file.name } });
	});
	return { ok: true, sha256 };
}

/** What was understood of a kept file and what was not. */
export async function previewImport(ctx: Context, key: ReturnKey, sha256: string): Promise<ImportView> {
	assertMayFile(ctx, key);
	const file = await readReturnFile(ctx, key, sha256);
	const { fileName, unit, columns, heads, read, origin, isUnit, proposed } = file;
	const filled = await readOnly(ctx, async (tx) => filledView(await filledChanges(tx, key, file)));
	const rows = read.rows.map(({ cells, head }) => ({ cells, head: headOfPrinted(head, heads), headPrinted: head }));
	const names = read.names.slice(0, 1).map(({ name, because }) => ({ name, because, same: isUnit(name) }));
	const notUnderstood = read.notUnderstood.map(({ text, why }) => ({ text, why }));
	const taken = { rows, names, nilReason: read.nil?.reason ?? null, notUnderstood, remarks: read.remarks, mayBeWhole: proposed && rows.length === 0 };
	return {
		sha256,
		fileName,
		unit,
		columns,
		heads,
		...taken,
		sealed: await sealedBy(ctx, origin),
		levelled: levelRows(key, sha256, file) !== null,
		present: await countPresent(ctx, key),
		filled,
		ofOther: read.filled !== null && filled === null
	};
}

function filledView(compared: Compared | null): FilledView | null {
	if (!compared) return null;
	const { changes, rows, seen } = compared;
	const now = new Map(rows.map((row) => [row.id, plainCells(row)]));
	const nameOf = (row: string) => Object.entries(now.get(row) ?? {}).find(([column]) => column !== headColumn)?.[1] ?? '';
	return {
		seen,
		changed: changes.changed.map(({ row, cells }) => ({ row, name: nameOf(row), cells })),
		added: changes.added.map(({ cells }) => ({ cells })),
		gone: changes.gone.map((row) => ({ row, cells: now.get(row) ?? {} })),
		takenAway: changes.takenAway.map(({ row, cells }) => ({ row, cells })),
		same: changes.same
	};
}

async function sealedBy(ctx: Context, origin: PackageOrigin | null): Promise<ImportView['sealed']> {
	if (!origin) return null;
	const { agency, fingerprint, frozenAt } = origin;
	const standing = await readOnly(ctx, (tx) => keyStanding(tx, origin));
	return { agency, fingerprint, frozenAt: momentWords(new Date(frozenAt)), keyChanged: standing === 'changed', mayTrust: actsForOffice(ctx.actor) };
}

function countPresent(ctx: Context, key: ReturnKey): Promise<number> {
	return readOnly(ctx, async (tx) => {
		const submission = await findSubmission(tx, key);
		const rows = submission ? await listRows(tx, submission.id) : [];
		return rows.filter(({ cells }) => Object.keys(wordsByColumn(cells)).length > 0).length;
	});
}
