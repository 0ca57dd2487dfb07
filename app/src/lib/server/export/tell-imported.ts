import { audit } from '../database/audit.ts';
import type { Db } from '../database/schema.ts';
import { inTransaction } from '../database/transaction.ts';
import { systemContext } from '../system-context.ts';
import type { ExportManifest } from './manifest.ts';

/** Leaves in the agency's log that what follows was done in this installation. */
export async function tellImported(
	db: Db,
	{ manifest: { agency, madeAt, kheo }, slug }: { readonly manifest: ExportManifest; readonly slug: string }
): Promise<void> {
	await inTransaction(systemContext(db, agency.id), 'agency.imported', (tx) =>
		audit(tx, { subject: { type: 'agency', id: agency.id }, data: { madeAt, kheo, slug } })
	);
}
