import { listIssuedRegisters } from '#lib/features/issuing/server/service/issued-registers.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { foldNow } from '../fold-now.ts';
import { openVersion } from '../opening.ts';
import { findCurrent, lockCurrent } from '../queries.ts';
import { sealOf } from '../seal-of.ts';

/** Bổ sung lần n: units changed something after the register was issued. It stays as it is, and another version opens that holds only what differs from it. */
export function openSupplement(ctx: Context, obligationId: string, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'supplement.opened', (tx) =>
		onceFor(tx, key, async () => {
			const issued = await lockCurrent(tx, obligationId);
			if ((await findCurrent(tx, obligationId))?.id !== issued?.id || (issued?.status === 'open' && issued.supplement > 0))
				throw new Problem('supplement.already-open');
			const papers = await listIssuedRegisters(tx, obligationId);
			const [first] = papers;
			if (issued?.status !== 'frozen' || !first || !papers.some(({ consolidationId }) => consolidationId === issued.id))
				throw new Problem('supplement.not-issued');
			if ((sealOf(await foldNow(tx, obligationId))?.changedSince ?? []).length === 0) throw new Problem('supplement.nothing-new');
			const n = issued.supplement + 1;
			const { corrected: _of, ...heading } = issued.heading;
			const supplement = { n, to: first.number, dated: first.dated, added: 0, changed: 0, removed: 0 };
			await openVersion(tx, obligationId, { version: issued.version + 1, supplement: n }, issued.decisions, { ...heading, supplement });
			await audit(tx, { subject: { type: 'consolidation', id: issued.id }, data: { supplement: n, version: issued.version + 1 } });
		})
	);
}

/** A supplement that was opened and never put up is dropped: the issued register is the last word again. */
export function dropSupplement(ctx: Context, obligationId: string, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'supplement.dropped', (tx) =>
		onceFor(tx, key, async () => {
			const open = await lockCurrent(tx, obligationId);
			if (open?.status !== 'open' || open.supplement === 0) throw new Problem('consolidation.frozen');
			const versions = await tx
				.selectFrom('consolidations')
				.select('id')
				.where('obligation_id', '=', obligationId)
				.where('supplement', '=', open.supplement)
				.execute();
			if (versions.length > 1) throw new Problem('consolidation.frozen');
			await tx.deleteFrom('consolidations').where('id', '=', open.id).execute();
			await audit(tx, { subject: { type: 'consolidation', id: open.id }, data: { supplement: open.supplement } });
		})
	);
}
