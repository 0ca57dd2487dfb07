import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { keepOrganId, organIdOf } from '../organ-id.ts';

/** The agency's own code on the document exchange, as the province gave it (QĐ 20/2020/QĐ-TTg). */
export function enterOrganId(ctx: Context, organId: string, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'agency.organ-id-entered', (tx) =>
		onceFor(tx, key, async () => {
			const before = await organIdOf(tx);
			await keepOrganId(tx, organId);
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { before, organId } });
		})
	);
}
