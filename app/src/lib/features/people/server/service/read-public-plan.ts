import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PublicPlan } from '../../publication.ts';
import { countProgress } from '../count-progress.ts';
import { findPublicPlan } from '../queries.ts';

/** A public plan: its copy without the masked words, and how far it is if that is public too. */
export async function readPublicPlan(ctx: Context, id: string): Promise<PublicPlan> {
	return readOnly(ctx, async (tx) => {
		const found = await findPublicPlan(tx, id);
		if (!found) throw new Problem('people.not-public');
		return {
			id,
			title: found.title,
			kind: found.kind,
			code: found.number && found.symbol ? `${found.number}/${found.symbol}` : '',
			issuedOn: found.issued_on,
			publishedOn: dayIn(found.published_at),
			pages: found.pages,
			progress: found.with_progress ? await countProgress(tx, id) : null
		};
	});
}
