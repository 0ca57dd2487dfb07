import type { Return } from '#lib/features/approvals/schema.ts';
import { insertReturnProof, keepReturn, whoGivesBack } from '#lib/features/approvals/server/service/give-back.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import { lockDraft } from '../queries.ts';
import { asProblem } from '../refusals.ts';
import { findRoundUp, openAgain, returnRound } from '../round-queries.ts';

/** Whoever has the frozen draft gives it back with a reason, in the app or on paper through the Office; it is written on, and put up anew. */
export async function giveBackDraft(ctx: Context, id: string, answer: Return, key = ''): Promise<void> {
	const kept = await keepReturn(ctx, answer);
	return inTransaction(ctx, 'draft.returned', (tx) =>
		onceFor(tx, key, async () => {
			const draft = await lockDraft(tx, id);
			if (draft?.status !== 'frozen') throw new Problem('draft.not-frozen');
			const up = await findRoundUp(tx, id);
			const given = await whoGivesBack(tx, ctx, up ? { of: 'draft', id: up.id } : null, kept);
			await insertReturnProof(tx, given);
			if (up) await returnRound(tx, up.id, given, ctx.now);
			await openAgain(tx, id);
			const { reason, how, on, proof } = given;
			const said = { round: up?.round ?? null, reason, how, on, by: aboutPerson(`draft:${id}`, given.name), proof: proof?.sha256 ?? null };
			await audit(tx, { subject: { type: 'draft', id }, data: { ...said, sha256: draft.sha256 } });
		})
	).catch(asProblem);
}
