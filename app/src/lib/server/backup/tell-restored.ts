import { sql } from 'kysely';
import { audit } from '../database/audit.ts';
import type { Db } from '../database/schema.ts';
import { inTransaction } from '../database/transaction.ts';
import { systemContext } from '../system-context.ts';
import type { Manifest } from './manifest.ts';

/** Leaves in each agency's log that what follows was done after a restore, and makes the people's pages new. */
export async function tellRestored(db: Db, { id, madeAt }: Manifest): Promise<void> {
	for (const { agency_id } of await db.selectFrom('agency_directory').select('agency_id').execute()) {
		await inTransaction(systemContext(db, agency_id), 'installation.restored', async (tx) => {
			await sql`insert into site_changes default values`.execute(tx);
			await audit(tx, { subject: { type: 'agency', id: agency_id }, data: { backup: id, madeAt } });
		});
	}
}
