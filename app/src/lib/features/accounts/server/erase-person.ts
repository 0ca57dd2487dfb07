import type { Db } from '#lib/server/database/schema.ts';
import { personOf } from '#lib/server/personal/about-person.ts';
import { eraseFromLog } from '#lib/server/personal/erase.ts';
import { sealOpenContacts } from '#lib/server/personal/seal-contacts.ts';
import { systemContext } from '#lib/server/system-context.ts';

/**
 * Erases a person from the logs of all agencies, with their telephone and mailbox and where they were written to: these lie under the same key, and what an earlier
 * version left open is sealed first. Returns in how many agencies something was erased.
 */
export async function erasePersonFromLogs(db: Db, userId: string): Promise<number> {
	const agencies = await db.selectFrom('agency_directory').select('agency_id').execute();
	let erased = 0;
	for (const { agency_id } of agencies) {
		const ctx = systemContext(db, agency_id);
		await sealOpenContacts(ctx);
		if ((await eraseFromLog(ctx, personOf(userId))) > 0) erased += 1;
	}
	return erased;
}
