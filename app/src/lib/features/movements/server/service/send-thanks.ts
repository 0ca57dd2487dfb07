import { holdIfCaught } from '#lib/features/open-forms/server/service/hold-message.ts';
import { refusePrograms } from '#lib/server/open-forms/form-guard.ts';
import { asCitizen } from '#lib/features/feedback/server/service/send-feedback.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor, wasAnswered } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Thanks } from '../../schema.ts';
import { listShown } from '../gallery-queries.ts';

const action = 'thanks.sent';
/** So many may wait for one showing; more are refused until somebody has read them. */
const WAITING_MAX = 200;

/** Words of thanks from anybody; nobody is asked who they are, and nobody reads them before the Office has. */
export async function sendThanks(signedIn: Context, nominationId: string, { words, ...guard }: Thanks, address: string, key: string): Promise<void> {
	const ctx = asCitizen(signedIn);
	const again = await readOnly(ctx, (tx) => wasAnswered(tx, action, key));
	const { isProven } = again ? { isProven: true } : await refusePrograms(ctx, { ...guard, address });
	await inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			if (!(await listShown(tx).where('n.id', '=', nominationId).executeTakeFirst())) throw new Problem('people.not-public');
			const waiting = tx.selectFrom('nomination_thanks').select('id').where('nomination_id', '=', nominationId).where('state', '=', 'waiting');
			if ((await waiting.limit(WAITING_MAX).execute()).length >= WAITING_MAX) throw new Problem('form.too-many');
			const id = newId();
			await tx
				.insertInto('nomination_thanks')
				.values({ id, nomination_id: nominationId, words: words.normalize('NFC'), sent_at: ctx.now })
				.execute();
			await holdIfCaught(tx, ctx, { kind: 'thanks', id, words, isProven });
			await audit(tx, { subject: { type: 'nomination', id: nominationId }, data: { thanks: id } });
		})
	);
}
