import { countMasked, maskWords, textsOf } from '@kheo/core';
import { pagesOf } from '#lib/features/documents/page/pages-of.ts';
import { dayIn } from '#lib/server/clock.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Publication } from '../../publication.ts';
import type { PublicationForm } from '../../schema.ts';
import { personalLooks } from '../personal-looks.ts';
import { findPublication } from '../queries.ts';

/** What is public of a plan, and how its public copy reads. */
export async function readPublication(ctx: Context, planId: string): Promise<Publication> {
	const found = await readOnly(ctx, (tx) => findPublication(tx, planId));
	if (!found) throw new Problem('plan.not-found');
	const texts = textsOf(found.model);
	const masked = found.masked ?? [];
	return {
		plan: { id: found.id, title: found.title },
		version: found.version ?? 0,
		masked,
		withProgress: found.with_progress ?? true,
		withCalendar: found.with_calendar ?? true,
		published: found.published_at && !found.withdrawn_at ? { at: dayIn(found.published_at), by: found.published_by ?? '' } : null,
		withdrawn: found.withdrawn_at !== null,
		isOld: found.publishedOf !== null && found.publishedOf !== found.document_id,
		found: countMasked(texts, masked),
		suggested: personalLooks(texts).filter((one) => !masked.includes(one)),
		pages: pagesOf(maskWords(found.model, masked))
	};
}

/** Makes a plan public, or changes what of it is; the original stays as it is. */
export async function publishPlan(ctx: Context, planId: string, { version, masked, withProgress, withCalendar }: PublicationForm, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'plan.published', (tx) =>
		onceFor(tx, key, async () => {
			const found = await findPublication(tx, planId);
			if (!found) throw new Problem('plan.not-found');
			const copy = { document_id: found.document_id, pages: jsonOf(pagesOf(maskWords(found.model, masked))) };
			const said = { ...copy, masked: jsonOf(masked), with_progress: withProgress, with_calendar: withCalendar, withdrawn_at: null, withdrawn_by: null };
			const done = await tx
				.insertInto('plan_publications')
				.values({ plan_id: planId, ...said, published_at: ctx.now, published_by: actorName(ctx.actor) })
				.onConflict((conflict) =>
					conflict
						.columns(['agency_id', 'plan_id'])
						.doUpdateSet({ ...said, published_at: ctx.now, published_by: actorName(ctx.actor), version: version + 1 })
						.where('plan_publications.version', '=', version)
				)
				.executeTakeFirst();
			if (!done.numInsertedOrUpdatedRows) throw new Problem('publication.moved');
			await audit(tx, { subject: { type: 'plan', id: planId }, data: { masked: masked.length, withProgress, withCalendar } });
		})
	);
}

/** Takes the plan off the people's side, its progress and calendar with it. */
export async function withdrawPlan(ctx: Context, planId: string, { version }: { readonly version: number }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'plan.unpublished', (tx) =>
		onceFor(tx, key, async () => {
			const done = await tx
				.updateTable('plan_publications')
				.set({ withdrawn_at: ctx.now, withdrawn_by: actorName(ctx.actor), version: version + 1 })
				.where('plan_id', '=', planId)
				.where('version', '=', version)
				.where('withdrawn_at', 'is', null)
				.executeTakeFirst();
			if (done.numUpdatedRows === 0n) throw new Problem('publication.moved');
			await audit(tx, { subject: { type: 'plan', id: planId }, data: {} });
		})
	);
}
