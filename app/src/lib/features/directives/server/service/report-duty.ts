import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { actorName, actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { isOwed } from '../../duty.ts';
import type { NewReport } from '../../duty-schema.ts';
import { insertReport, lockDuty } from '../duty-queries.ts';

/** A unit says what it did about a duty, with a file if there is one; the Office may say it for the unit. It then waits for an answer. */
export async function reportDuty(ctx: Context, dutyId: string, { unitId, words, file }: NewReport, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor) && unitOf(ctx.actor) !== unitId) throw new Problem('actor.not-allowed');
	const proof = await keepScan(ctx, file);
	return inTransaction(ctx, 'duty.reported', (tx) =>
		onceFor(tx, key, async () => {
			const duty = await lockDuty(tx, dutyId);
			const part = duty?.parts.find(({ unit }) => unit.id === unitId);
			if (!duty || !part) throw new Problem('duty.not-found');
			if (duty.recall) throw new Problem('duty.recalled');
			if (!isOwed(part)) throw new Problem('duty.moved');
			const id = newId();
			await insertScan(tx, proof);
			await insertReport(tx, {
				id,
				obligation_id: dutyId,
				unit_id: unitId,
				words,
				file_sha256: proof?.sha256 ?? null,
				file_name: proof?.name ?? null,
				reported_at: ctx.now,
				reported_by: actorName(ctx.actor)
			});
			await audit(tx, { subject: { type: 'obligation', id: dutyId }, data: { report: id, unit: unitId, words, file: proof?.sha256 ?? null } });
			return id;
		})
	);
}
