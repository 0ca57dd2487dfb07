import { createHmac } from 'node:crypto';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { installationSecret } from '#lib/server/installation-secret.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import { lockQuestion } from '../take-step.ts';

/** A hall sits behind one address; a program that throws its cookie away each time is stopped here. */
const fromAddress = countedTries('dialogue-support', 200);

/** One support of one browser for one question; a second press changes nothing. It shows what people care for, and proves nothing about who they are. */
export async function supportQuestion(signedIn: Context, { id }: { readonly id: string }, browser: string, address: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	if (!(await fromAddress.count(ctx, address))) throw new Problem('dialogue.too-many');
	return inTransaction(ctx, 'dialogue.question-supported', async (tx) => {
		const { row, dialogue } = await lockQuestion(tx, id);
		if (row.public_words === null || row.same_as !== null || dialogue.published_at === null) throw new Problem('dialogue.not-found');
		if (row.outcome !== null || dialogue.closed_at !== null) throw new Problem('dialogue.not-asking');
		const { numInsertedOrUpdatedRows: given } = await tx
			.insertInto('dialogue_supports')
			.values({ question_id: id, browser: marked(ctx.agencyId, browser), given_at: ctx.now })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (given === 0n) return leaveAsItWas(tx);
		await audit(tx, { subject: { type: 'dialogue', id: row.dialogue_id }, data: { question: id } });
	});
}

/** The cookie itself is not kept: nobody who reads the table can take its place. */
function marked(agencyId: string, browser: string): string {
	return createHmac('sha256', installationSecret()).update(`dialogue-support\n${agencyId}\n${browser}`).digest('base64url');
}
