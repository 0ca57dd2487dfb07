import { explain } from '#lib/server/explain.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DropOutcome } from '../../dropped-view.ts';
import { assertOffice } from '../access.ts';
import type { Entry } from '../arrival.ts';
import { getDropped } from '../dropped-queries.ts';
import { keepReturnFile } from '../keep-return-file.ts';
import { readReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import { sendNilReturn, submitSubmission } from './submit-submission.ts';
import { takeImport } from './take-import.ts';
import { isLevelled, takeLevels } from './take-levels.ts';

export type ToTake = { readonly id: string; readonly unitId: string; readonly mode: 'add' | 'replace' };
/** By which way the files came and when: then each unit has filed, with its own file as the proof. Null: the rows are taken and nothing is filed. */
export type Filing = Pick<Entry, 'channel' | 'receivedAt'>;

/** Takes dropped files one after another, each for its unit. One that is refused says why and stops none of the others. */
export async function takeDropped(
	ctx: Context,
	obligationId: string,
	wanted: readonly ToTake[],
	filing: Filing | null,
	requestKey = ''
): Promise<DropOutcome[]> {
	assertOffice(ctx);
	const outcomes: DropOutcome[] = [];
	for (const one of wanted) outcomes.push(await takeOne(ctx, obligationId, one, filing, requestKey));
	return outcomes;
}

/** Lays a dropped file with the files of a unit's return, where it can be looked at closely and taken. */
export function handOver(ctx: Context, { obligationId, unitId }: ReturnKey, id: string): Promise<{ readonly sha256: string; readonly name: string }> {
	assertOffice(ctx);
	return inTransaction(ctx, 'dropped-file.handed-over', async (tx) => {
		const file = await getDropped(tx, obligationId, id);
		await keepReturnFile(tx, { obligationId, unitId }, { ...file, size: 0, type: 'application/octet-stream', purpose: 'proof' });
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { unitId, file: id, sha256: file.sha256 } });
		return file;
	});
}

async function takeOne(ctx: Context, obligationId: string, { id, unitId, mode }: ToTake, filing: Filing | null, requestKey: string): Promise<DropOutcome> {
	const key = { obligationId, unitId };
	let [name, unit] = ['', ''];
	try {
		const handed = await handOver(ctx, key, id);
		name = handed.name;
		const file = await readReturnFile(ctx, key, handed.sha256);
		unit = file.unit;
		if (isLevelled(key, handed.sha256, file)) {
			const { added, changed } = await takeLevels(ctx, key, { sha256: handed.sha256 }, requestKey && `${requestKey}.${id}`);
			return { id, name, unit, ok: true, rows: added + changed, filed: true };
		}
		const nil = file.read.rows.length === 0 ? (file.read.nil?.reason ?? null) : null;
		const press = requestKey && `${requestKey}.${id}`;
		const rows = nil === null ? (await takeImport(ctx, key, { sha256: handed.sha256, mode }, press)).rows : 0;
		const entry = filing && { ...filing, proofSha256: handed.sha256, reason: '' };
		if (entry && nil !== null) await sendNilReturn(ctx, key, nil, entry, press && `${press}.sent`);
		else if (entry) await submitSubmission(ctx, key, entry, press && `${press}.sent`);
		return { id, name, unit, ok: true, rows, filed: entry !== null };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return { id, name, unit, ok: false, why: explain(error, 409, ctx.locale).message };
	}
}
