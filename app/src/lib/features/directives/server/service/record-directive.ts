import { insertScan, keepScan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { draftReader } from '#lib/features/drafts/server/service/draft-reader.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewDirective } from '../../schema.ts';
import type { SlipOf } from '../../view.ts';
import { insertDirective, lastPutUp } from '../queries.ts';
import { requireOfficeOrLeader } from '../require-office-or-leader.ts';

/** Bút phê is kept as it stands on the slip: the words, whose hand, of what day, and a picture of the sheet if there is one. It is never changed. */
export async function recordDirective(ctx: Context, slip: SlipOf, { words, position, name, day, file }: NewDirective, key = ''): Promise<string> {
	requireOfficeOrLeader(ctx);
	if (day > ctx.today) throw new Problem('issue.day-in-future');
	const scan = await keepScan(ctx, file);
	return inTransaction(ctx, 'directive.recorded', (tx) =>
		onceFor(tx, key, async () => {
			if (slip.of === 'draft') await draftReader(tx, ctx, slip.id);
			const putUp = await lastPutUp(tx, slip);
			if (!putUp) throw new Problem(slip.of === 'draft' ? 'draft.not-frozen' : 'consolidation.not-frozen');
			const subject = slip.of === 'draft' ? { draft_round_id: putUp } : { consolidation_id: putUp };
			const id = newId();
			await insertScan(tx, scan);
			await insertDirective(tx, {
				id,
				...subject,
				words,
				by_position: position,
				by_name: name,
				written_on: day,
				file_sha256: scan?.sha256 ?? null,
				file_name: scan?.name ?? null,
				entered_at: ctx.now,
				entered_by: actorName(ctx.actor)
			});
			const by = aboutPerson(`directive:${id}`, name);
			await audit(tx, { subject: { type: 'directive', id }, data: { on: putUp, of: slip.of, words, position, by, day, file: scan?.sha256 ?? null } });
			return id;
		})
	);
}
