import { identity } from '#lib/features/accounts/server/service.ts';
import { retireAgency } from '#lib/features/agencies/server/service.ts';
import { instant, moveClock } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertPlays, beginGuide } from './show-guide.ts';

/**
 * The month from its first morning: the sample is founded again as another agency under the same address, with the same people. The log of what was played is
 * never cut, so the played agency stays behind its wall, where nobody belongs to it any more. What is cut off in between is done by the next start.
 */
export async function beginAnew(ctx: Context): Promise<void> {
	assertPlays(ctx);
	const { firstMorning, loadDemo, sample } = await import('#lib/features/demo/server/service.ts');
	const { slug } = sample.agency;
	await inTransaction(ctx, 'training.begun-anew', async (tx) => {
		const retired = `${slug}-${newId().slice(-8)}`;
		if (!(await retireAgency(tx, ctx.agencyId, slug, retired))) throw new Problem('training.not-the-sample');
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { retired } });
	});
	moveClock(new Date(firstMorning));
	const anew = await loadDemo(ctx.db, identity(), {}, instant());
	await beginGuide({ ...ctx, agencyId: anew.agencyId, today: anew.today, now: anew.now });
}
