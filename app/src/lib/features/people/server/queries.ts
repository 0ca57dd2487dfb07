import type { ReadTx } from '#lib/server/database/schema.ts';

const publicPlans = (tx: ReadTx) =>
	tx.selectFrom('plan_publications as pub').innerJoin('plans', 'plans.id', 'pub.plan_id').where('pub.withdrawn_at', 'is', null);

/** The plans that the people may read, the newest first. */
export function listPublicPlans(tx: ReadTx) {
	return publicPlans(tx)
		.select(['plans.id', 'plans.title', 'plans.kind', 'plans.theme', 'plans.year', 'pub.published_at as publishedAt', 'pub.with_calendar as withCalendar'])
		.orderBy('pub.published_at', 'desc')
		.execute();
}

export function findPublication(tx: ReadTx, planId: string) {
	return tx
		.selectFrom('plans')
		.innerJoin('documents', 'documents.id', 'plans.document_id')
		.leftJoin('plan_publications as pub', 'pub.plan_id', 'plans.id')
		.select(['plans.id', 'plans.title', 'plans.document_id', 'documents.model', 'pub.document_id as publishedOf'])
		.select(['pub.masked', 'pub.with_progress', 'pub.with_calendar', 'pub.published_at', 'pub.published_by', 'pub.withdrawn_at', 'pub.version'])
		.where('plans.id', '=', planId)
		.executeTakeFirst();
}
