import { maskWords } from '@kheo/core';
import { listActivities } from '#lib/features/activities/server/as-activities.ts';
import { pagesOf } from '#lib/features/documents/page/pages-of.ts';
import { listTasks } from '#lib/features/plans/server/service.ts';
import { listCells } from '#lib/features/tracking/server/queries.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Progress, PublicPlan } from '../../publication.ts';
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
			pages: pagesOf(maskWords(found.model, found.masked)),
			progress: found.with_progress ? await progressOf(tx, ctx, { id, year: found.year }) : null
		};
	});
}

async function progressOf(tx: ReadTx, { today }: Context, { id, year }: { readonly id: string; readonly year: number | null }): Promise<Progress> {
	const cells = (await listCells(tx, id)).filter(({ waived }) => !waived);
	const tasks = await listTasks(tx, id);
	const products = tasks.flatMap((task) => {
		const asked = cells.filter(({ obligationId }) => obligationId === task.id);
		return asked.length === 0 ? [] : [{ task: task.name, asked: asked.length, sent: asked.filter(({ received }) => received !== null).length }];
	});
	const events = [...Map.groupBy(await listActivities(tx, { planId: id }, { year, today }), ({ event }) => event).values()];
	const states = events.map((same) => same.find(({ state }) => state === 'done')?.state ?? same[0]?.state ?? 'planned');
	const done = states.filter((state) => state === 'done').length;
	const called = states.filter((state) => state === 'cancelled').length;
	return { products, activities: { planned: states.length - called, done, called } };
}
