import type { Draft } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { Writing } from './queries.ts';

export function listVersions(tx: ReadTx, draftId: string) {
	return tx
		.selectFrom('draft_versions')
		.select(['version', 'name', 'kept_at as keptAt', 'kept_by as keptBy'])
		.where('draft_id', '=', draftId)
		.orderBy('version', 'desc')
		.limit(200)
		.execute();
}

export function findVersion(tx: ReadTx, draftId: string, version: number) {
	return tx
		.selectFrom('draft_versions')
		.select(['version', 'name', 'content', 'kept_at as keptAt', 'kept_by as keptBy'])
		.where('draft_id', '=', draftId)
		.where('version', '=', version)
		.executeTakeFirst();
}

/** When a version was last kept; undefined when none ever was. */
export async function lastKept(tx: ReadTx, draftId: string): Promise<Date | undefined> {
	const row = await tx
		.selectFrom('draft_versions')
		.select(({ fn }) => fn.max('kept_at').as('at'))
		.where('draft_id', '=', draftId)
		.executeTakeFirst();
	return row?.at ?? undefined;
}

type Kept = { readonly draftId: string; readonly version: number; readonly content: Draft; readonly name: string | null };

/** Keeps a version; one that is kept already may still be given a name. */
export async function keepVersion(tx: Tx, { draftId, version, content, name }: Kept, { at, by }: Writing): Promise<void> {
	await tx
		.insertInto('draft_versions')
		.values({ draft_id: draftId, version, name, content: jsonOf(content), kept_at: at, kept_by: by })
		.onConflict((conflict) =>
			conflict.columns(['agency_id', 'draft_id', 'version']).doUpdateSet(({ fn, ref }) => ({ name: fn.coalesce(ref('excluded.name'), 'draft_versions.name') }))
		)
		.execute();
}
