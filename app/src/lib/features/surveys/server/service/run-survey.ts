import type { PlainDate } from '@kheo/core';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { listIntake, lockSurvey } from '../queries.ts';

type Step = { readonly version: number };
type Row = Awaited<ReturnType<typeof lockSurvey>>;
const CODES_ALL = 5000;

/** Opens it: from here on what is asked, and at which desks, stays. */
export function openSurvey(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return taken(ctx, 'survey.opened', id, step, key, async (tx, { opened_at: opened }) => {
		if (opened !== null) throw new Problem('survey.moved');
		await update(tx, id, step, { opened_at: ctx.now, opened_by: actorName(ctx.actor) });
		return {};
	});
}

/** A later last day for whoever answers on the web. */
export function prolongSurvey(ctx: Context, id: string, { version, closesOn }: Step & { readonly closesOn: PlainDate }, key = ''): Promise<void> {
	return taken(ctx, 'survey.prolonged', id, { version }, key, async (tx, { opened_at: opened, closed_at: closed, closes_on: last }) => {
		if (opened === null || closed !== null) throw new Problem('survey.moved');
		if (closesOn <= last || closesOn < ctx.today) throw new Problem('survey.day-not-later');
		await update(tx, id, { version }, { closes_on: closesOn });
		return { closesOn };
	});
}

/** Closes it: nothing is answered any more, and what was answered is counted. Papers that somebody is still keying are not left behind, and no more answered than were served. */
export function closeSurvey(ctx: Context, id: string, { version, population }: Step & { readonly population: number | null }, key = ''): Promise<void> {
	return taken(ctx, 'survey.closed', id, { version }, key, async (tx, { opened_at: opened, closed_at: closed }) => {
		if (opened === null || closed !== null) throw new Problem('survey.moved');
		const batches = tx.selectFrom('survey_batches').select('id').where('survey_id', '=', id).where('counted_at', 'is', null).where('dropped_at', 'is', null);
		if (await batches.executeTakeFirst()) throw new Problem('survey.batch-open');
		const answers = (await listIntake(tx, id)).reduce((sum, { responses }) => sum + responses, 0);
		if (population !== null && population < answers) throw new Problem('survey.population-small');
		await update(tx, id, { version }, { closed_at: ctx.now, closed_by: actorName(ctx.actor), population });
		return { population };
	});
}

export function publishResults(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return taken(ctx, 'survey.published', id, step, key, async (tx, { closed_at: closed }) => {
		if (closed === null) throw new Problem('survey.not-closed');
		await update(tx, id, step, { published_at: ctx.now, published_by: actorName(ctx.actor) });
		return {};
	});
}

export function withdrawResults(ctx: Context, id: string, step: Step, key = ''): Promise<void> {
	return taken(ctx, 'survey.unpublished', id, step, key, async (tx, { published_at: published }) => {
		if (published === null) throw new Problem('survey.moved');
		await update(tx, id, step, { published_at: null, published_by: null });
		return {};
	});
}

/** More one-time codes; those made before stay good. */
export function makeCodes(ctx: Context, id: string, { version, count }: Step & { readonly count: number }, key = ''): Promise<void> {
	return taken(ctx, 'survey.codes-made', id, { version }, key, async (tx, { codes, closed_at: closed }) => {
		if (closed !== null) throw new Problem('survey.moved');
		if (codes + count > CODES_ALL) throw new Problem('survey.codes-many');
		await update(tx, id, { version }, { codes: codes + count });
		return { count };
	});
}

async function taken(
	ctx: Context,
	action: string,
	id: string,
	{ version }: Step,
	key: string,
	use: (tx: Tx, row: Row) => Promise<{ readonly [field: string]: unknown }>
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const data = await use(tx, await lockSurvey(tx, id, version));
			await audit(tx, { subject: { type: 'survey', id }, data });
		})
	);
}

type Set = Partial<Pick<Row, 'opened_at' | 'opened_by' | 'closed_at' | 'closed_by' | 'published_at' | 'published_by' | 'population' | 'codes' | 'closes_on'>>;

async function update(tx: Tx, id: string, { version }: Step, set: Set): Promise<void> {
	await tx
		.updateTable('surveys')
		.set({ ...set, version: version + 1 })
		.where('id', '=', id)
		.execute();
}
