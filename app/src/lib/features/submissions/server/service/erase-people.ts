import { closeDrafts } from '#lib/server/audit/close-drafts.ts';
import type { Context } from '#lib/server/context.ts';
import { eraseFromLog } from '#lib/server/personal/erase.ts';
import { peopleInDrafts, rowSubject } from './people-in-rows.ts';

/**
 * Erases from the log the people that a row named. What is still being gathered becomes an entry first, so that nothing of it comes later under
 * a new key. The row itself is for its unit to change, and before this: the change leaves what stood there in the log.
 */
export async function erasePeopleOfRow(ctx: Context, rowId: string): Promise<number> {
	await closeDrafts(ctx, peopleInDrafts, { window: '0 seconds', subjectId: rowId });
	return eraseFromLog(ctx, rowSubject(rowId));
}
