import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { holdReturn, lockPutUp, releaseReturn } from '#lib/features/submissions/server/service/put-up-return.ts';
import { signingOn } from '../../view.ts';
import { decide, insertApproval, listApprovals, listSigners } from '../queries.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

/** The unit's clerk puts the return up to who signs for the unit; it goes to the Office only with their approval. */
export function putUp(ctx: Context, returned: Key, what: { readonly nilReason: string | null; readonly daysSeen: boolean }, key = ''): Promise<void> {
	return inTransaction(ctx, 'submission.put-up', (tx) =>
		onceFor(tx, key, async () => {
			const { id } = await holdReturn(tx, returned, { isNil: what.nilReason !== null, daysSeen: what.daysSeen });
			if (signingOn(await listSigners(tx, returned.unitId), ctx.today).length === 0) throw new Problem('signer.nobody');
			await insertApproval(tx, id, what.nilReason);
			await audit(tx, { subject: { type: 'submission', id }, data: { ...returned, nilReason: what.nilReason } });
		})
	);
}

/** Takes it back to write on, as long as nobody has answered. */
export function takeBack(ctx: Context, returned: Key, key = ''): Promise<void> {
	return inTransaction(ctx, 'submission.put-up-taken-back', (tx) =>
		onceFor(tx, key, async () => {
			const { id, mayWrite } = await lockPutUp(tx, returned);
			if (!mayWrite && !actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
			const [open] = await listApprovals(tx, returned);
			if (open?.outcome === null) await decide(tx, open.id, { outcome: 'taken-back' });
			await releaseReturn(tx, id);
			await audit(tx, { subject: { type: 'submission', id }, data: returned });
		})
	);
}
