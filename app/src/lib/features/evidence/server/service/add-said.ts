import { holdActivity } from '#lib/features/activities/server/service/held-activity.ts';
import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewFigure, NewLink } from '../../schema.ts';
import { fileColumns } from '../insert-kept.ts';
import { type Kept, keepEvidenceFile } from '../keep-evidence-file.ts';
import { findPieceOf } from '../queries.ts';

type Said = { readonly activityId: string | null; readonly kind: 'link' | 'figure'; readonly name: string };
type Columns = { readonly url?: string; readonly figure?: string; readonly figure_unit?: string };

/**
 * The address of a page that tells of it, with the page as somebody captured it: a picture of the screen, or printed to PDF. Nothing is fetched from the
 * Internet; a page that is gone in a year is still there as it was.
 */
export async function addLink(ctx: Context, key: Key, { activityId, name, url, capture }: NewLink, requestKey = ''): Promise<string> {
	requireOwnOrOffice(ctx, key);
	const kept = capture && capture.size > 0 ? await keepCapture(ctx, capture) : null;
	return addSaid(ctx, key, { activityId, kind: 'link', name: name || url.slice(0, 300) }, { url }, kept, requestKey);
}

/** A figure with its unit: "12 cuộc", "1.500.000 đồng". */
export function addFigure(ctx: Context, key: Key, { activityId, name, value, unit }: NewFigure, requestKey = ''): Promise<string> {
	return addSaid(ctx, key, { activityId, kind: 'figure', name }, { figure: value, figure_unit: unit }, null, requestKey);
}

async function keepCapture(ctx: Context, file: File): Promise<Kept> {
	const kept = await keepEvidenceFile(ctx, new Uint8Array(await file.arrayBuffer()), file.name);
	const isPage = 'kind' in kept && (kept.kind === 'photo' || kept.original.type === 'application/pdf');
	if (!isPage) throw new Problem('evidence.capture-unreadable');
	return kept;
}

async function addSaid(ctx: Context, key: Key, { activityId, kind, name }: Said, more: Columns, capture: Kept | null, requestKey: string): Promise<string> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'evidence.added', (tx) =>
		onceFor(tx, requestKey, async () => {
			if (activityId) await holdActivity(tx, key, activityId);
			const id = newId();
			const of = { obligation_id: key.obligationId, unit_id: key.unitId, activity_id: activityId };
			if (capture && (await findPieceOf(tx, key, capture.original.sha256))) throw new Problem('evidence.there-again');
			const files = capture ? await fileColumns(tx, capture) : {};
			await tx
				.insertInto('evidence')
				.values({ id, ...of, kind, name, ...more, ...files, added_at: ctx.now, added_by: actorName(ctx.actor) })
				.execute();
			const told = { kind, name: aboutPerson(`evidence:${id}`, name), ...more, capture: capture?.original.sha256 ?? null };
			await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { unit: key.unitId, activity: activityId, ...told } });
			return id;
		})
	);
}
