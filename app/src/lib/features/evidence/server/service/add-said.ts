import { holdActivity } from '#lib/features/activities/server/service/held-activity.ts';
import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { NewFigure, NewLink } from '../../schema.ts';

type Said = { readonly activityId: string | null; readonly kind: 'link' | 'figure'; readonly name: string };

/** The address of a page that tells of it. NOTE: only the address is kept; no copy of the page is taken. */
export function addLink(ctx: Context, key: Key, { activityId, name, url }: NewLink, requestKey = ''): Promise<string> {
	return addSaid(ctx, key, { activityId, kind: 'link', name: name || url.slice(0, 300) }, { url }, requestKey);
}

/** A figure with its unit: "12 cuộc", "1.500.000 đồng". */
export function addFigure(ctx: Context, key: Key, { activityId, name, value, unit }: NewFigure, requestKey = ''): Promise<string> {
	return addSaid(ctx, key, { activityId, kind: 'figure', name }, { figure: value, figure_unit: unit }, requestKey);
}

async function addSaid(
	ctx: Context,
	key: Key,
	{ activityId, kind, name }: Said,
	more: { url?: string; figure?: string; figure_unit?: string },
	requestKey: string
) {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.added', (tx) =>
		onceFor(tx, requestKey, async () => {
			if (activityId) await holdActivity(tx, key, activityId);
			const id = newId();
			const of = { obligation_id: key.obligationId, unit_id: key.unitId, activity_id: activityId };
			await tx
				.insertInto('evidence')
				.values({ id, ...of, kind, name, ...more, added_at: ctx.now, added_by: actorName(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { unit: key.unitId, activity: activityId, kind, name, ...more } });
			return id;
		})
	);
}
