import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ImpactRulesForm, ReviewedForm } from '../../impact-schema.ts';
import { changedSinceSigned } from '../impact-queries.ts';
import { registerIn } from './read-register.ts';
import { requireImpactAdmin } from './run-impact.ts';

/** The signed assessment was gone over and still holds, by this paper. Where the register says something else by now, a new one is signed instead. */
export function noteReviewed(ctx: Context, { number, on, document, to }: ReviewedForm, key = ''): Promise<void> {
	requireImpactAdmin(ctx);
	if (on > ctx.today) throw new Problem('impact.in-future');
	return inTransaction(ctx, 'impact-assessment.gone-over', (tx) =>
		onceFor(tx, key, async () => {
			const signed = tx.selectFrom('impact_assessments').select(['number', 'signed_on']).where('signed_on', 'is not', null).orderBy('number', 'desc');
			const newest = await signed.limit(1).forUpdate().executeTakeFirst();
			if (newest?.number !== number) throw new Problem('impact.moved');
			if (newest.signed_on !== null && on < newest.signed_on) throw new Problem('impact.reviewed-before-signed');
			if ((await changedSinceSigned(tx, await registerIn(tx))).length > 0) throw new Problem('impact.differs');
			const review = { id: newId(), number, reviewed_on: on, document, sent_to: to, noted_at: ctx.now, noted_by: actorName(ctx.actor) };
			const inserting = tx.insertInto('impact_reviews').values(review);
			const { numInsertedOrUpdatedRows: taken } = await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
			if (!taken) throw new Problem('impact.reviewed-already');
			await audit(tx, { subject: { type: 'impact-assessment', id: ctx.agencyId }, data: { number, on, document, to } });
		})
	);
}

/** How often it is gone over and how long before somebody is reminded, by which act. */
export function changeImpactRules(ctx: Context, form: ImpactRulesForm, key = ''): Promise<void> {
	requireImpactAdmin(ctx);
	return inTransaction(ctx, 'impact-assessment.times-changed', (tx) =>
		onceFor(tx, key, async () => {
			if ((await keepRules(tx, ctx, form)) === 0n) throw new Problem('impact.moved');
			const { months, remindDays, source } = form;
			await audit(tx, { subject: { type: 'impact-assessment', id: ctx.agencyId }, data: { months, remindDays, source } });
		})
	);
}

async function keepRules(tx: Tx, ctx: Context, { version, months, remindDays, source }: ImpactRulesForm): Promise<bigint> {
	const said = { months, remind_days: remindDays, source, changed_at: ctx.now, changed_by: actorName(ctx.actor) };
	if (version === 0) {
		const inserting = tx.insertInto('impact_rules').values(said);
		return (await inserting.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n;
	}
	const changing = tx.updateTable('impact_rules').set({ ...said, version: version + 1 });
	return (await changing.where('version', '=', version).executeTakeFirst()).numUpdatedRows;
}
