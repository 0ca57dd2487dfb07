import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { sql } from 'kysely';
import { contextOf } from '#lib/server/database/transaction.ts';
import { mayWrite } from './access.ts';

/** A second look, only after a refusal: is the row unknown, somebody else's, or already sent? */
export async function whyNotSaved(tx: ReadTx, rowId: string): Promise<Problem> {
	const { rows } = await sql<{ mayWrite: boolean; isPutUp: boolean }>`select ${mayWrite(contextOf(tx))} as "mayWrite", s.put_up_at is not null as "isPutUp"
		from submission_rows r join submissions s on s.id = r.submission_id where r.id = ${rowId}`.execute(tx);
	if (!rows[0]) return new Problem('submission.row-not-found');
	if (rows[0].mayWrite && rows[0].isPutUp) return new Problem('submission.put-up');
	return new Problem(rows[0].mayWrite ? 'submission.not-editable' : 'actor.not-allowed');
}
