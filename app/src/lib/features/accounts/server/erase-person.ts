import type { Db } from '#lib/server/database/schema.ts';
import { eraseFromLog } from '#lib/server/personal/erase.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { personOf } from './personal.ts';

/** Erases a person from the logs of all agencies; returns in how many something was erased. */
export async function erasePersonFromLogs(db: Db, userId: string): Promise<number> {
	const agencies = await db.selectFrom('agency_directory').select('agency_id').execute();
	let erased = 0;
	for (const { agency_id } of agencies) if ((await eraseFromLog(systemContext(db, agency_id), personOf(userId))) > 0) erased += 1;
	return erased;
}
