import { plainDate } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { citedIn, type KnownRelation, type RelationForm } from '../../relation.ts';
import { listRelations, markRemoved, upsertRelation } from '../relation-queries.ts';
import { requireOffice } from '../require-office.ts';

/** Every document the agency knows as replaced, ended or amended, newest first; those a person removed too. */
export function readRelationList(ctx: Context): Promise<KnownRelation[]> {
	requireOffice(ctx);
	return readOnly(ctx, listRelations);
}

/** Enters one by hand. */
export function addRelation(ctx: Context, { old, how, by, from }: RelationForm, key = ''): Promise<void> {
	requireOffice(ctx);
	const cited = citedIn(old);
	if (!cited) throw new Problem('request.unreadable');
	return inTransaction(ctx, 'relation.entered', (tx) =>
		onceFor(tx, key, async () => {
			const entered = { how, number: cited.number, kind: cited.kind, issued: cited.date, by, from: plainDate(from) };
			await upsertRelation(tx, entered, { at: ctx.now, by: actorName(ctx.actor) });
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: entered });
		})
	);
}

/** The check speaks of it no more; it can be restored, and no later paper brings it back by itself. */
export function removeRelation(ctx: Context, id: string, key = ''): Promise<void> {
	return setRemoved(ctx, 'relation.removed', id, key);
}

export function restoreRelation(ctx: Context, id: string, key = ''): Promise<void> {
	return setRemoved(ctx, 'relation.restored', id, key);
}

function setRemoved(ctx: Context, action: 'relation.removed' | 'relation.restored', id: string, key: string): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const removed = action === 'relation.removed' ? { at: ctx.now, by: actorName(ctx.actor) } : null;
			if (!(await markRemoved(tx, id, removed))) throw new Problem('relation.not-found');
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { relation: id } });
		})
	);
}
