import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { AgencyDigest, OwnDigest } from '../../schema.ts';
import { ofAgency } from '../queries.ts';

/** A leader says how often they want the board by mail; "agency" takes their own choice back. */
export function chooseOwnDigest(ctx: Context, choice: OwnDigest, key = ''): Promise<void> {
	const { actor } = ctx;
	if (actor.kind !== 'user' || actor.role !== 'leader') throw new Problem('actor.not-allowed');
	return choose(ctx, actor.userId, choice, key);
}

/** The Office says it for those who chose nothing. */
export function chooseAgencyDigest(ctx: Context, choice: AgencyDigest, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return choose(ctx, ofAgency, choice, key);
}

function choose(ctx: Context, person: string, { every, weekday }: OwnDigest, key: string): Promise<void> {
	return inTransaction(ctx, 'digest.chosen', (tx) =>
		onceFor(tx, key, async () => {
			if (every === 'agency') await tx.deleteFrom('digest_choices').where('person', '=', person).execute();
			else {
				const kept = { every, weekday, asked_on: ctx.today, changed_at: ctx.now, changed_by: actorKey(ctx.actor) };
				await tx
					.insertInto('digest_choices')
					.values({ person, ...kept })
					.onConflict((conflict) => conflict.columns(['agency_id', 'person']).doUpdateSet(kept))
					.execute();
			}
			await audit(tx, { subject: { type: 'digest-choice', id: person || 'agency' }, data: { every, weekday } });
		})
	);
}
