import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import { requireOffice } from '../take-step.ts';

export type Asker = { readonly name: string; readonly phone: string };

/** Who asked: every look leaves its entry in the log, with why. */
export function lookAtAsker(ctx: Context, { id, reason }: { readonly id: string; readonly reason: string }): Promise<Asker> {
	return inTransaction(ctx, 'dialogue.sender-looked-at', async (tx) => {
		requireOffice(ctx);
		const row = await tx.selectFrom('dialogue_questions').select('sender').where('id', '=', id).executeTakeFirst();
		if (!row?.sender) throw new Problem('dialogue.no-sender');
		await audit(tx, { subject: { type: 'dialogue-question', id }, data: { reason } });
		return (await reveal(tx, row.sender)) as Asker;
	});
}
