import type { Draft, DraftKind } from '@kheo/core';
import { autosaveAudited } from '#lib/server/database/autosave.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contentHash } from './content-hash.ts';

export type StoredDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;
export type Writing = { readonly at: Date; readonly by: string };

function drafts(tx: ReadTx) {
	return tx
		.selectFrom('drafts')
		.select(['id', 'kind', 'title', 'status', 'content', 'content_sha256 as sha256', 'version', 'docx_sha256 as docx', 'pdf_sha256 as pdf'])
		.select('mark_address as markAddress')
		.select(['frozen_at as frozenAt', 'frozen_by as frozenBy', 'updated_at as updatedAt', 'updated_by as updatedBy']);
}

export function findDraft(tx: ReadTx, id: string) {
	return drafts(tx).where('id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export function lockDraft(tx: Tx, id: string): Promise<StoredDraft | undefined> {
	return drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Without their content, the last written first. */
export function listDrafts(tx: ReadTx) {
	return tx
		.selectFrom('drafts')
		.select(['id', 'kind', 'title', 'status', 'updated_at as updatedAt', 'updated_by as updatedBy'])
		.orderBy('updated_at', 'desc')
		.limit(500)
		.execute();
}

export async function insertDraft(tx: Tx, { id, kind, content }: { id: string; kind: DraftKind; content: Draft }, { at, by }: Writing): Promise<void> {
	await tx
		.insertInto('drafts')
		.values({ id, kind, ...contentColumns(content), status: 'draft', created_at: at, created_by: by, updated_at: at, updated_by: by })
		.execute();
}

/** `$1` draft, `$2` title, `$3` content, `$4` its hash, `$5` time, `$6` who, `$7` the version it is based on. */
const savingText = `changed as (
	update drafts d set title = $2, content = $3::jsonb, content_sha256 = $4, version = d.version + 1, updated_at = $5::timestamptz, updated_by = $6
	from drafts held where d.id = $1::uuid and held.id = d.id and held.agency_id = d.agency_id and d.version = $7::int and d.status = 'draft'
	returning jsonb_build_object('version', held.version, 'sha256', held.content_sha256) as before,
		jsonb_build_object('version', d.version, 'sha256', d.content_sha256) as after
)`;

/** Writes what the draft says now. The log keeps versions and hashes: the words themselves stay in the kept versions. */
export function writeContent(tx: Tx, { id, version }: Pick<StoredDraft, 'id' | 'version'>, content: Draft, { at, by }: Writing): Promise<boolean> {
	const columns = contentColumns(content);
	const values = [id, columns.title, columns.content, columns.content_sha256, at.toISOString(), by, version];
	return autosaveAudited(tx, { subject: { type: 'draft', id }, text: savingText, values });
}

/** What the draft says from now on; for a use case that writes its own entry in the log. */
export async function replaceContent(tx: Tx, { id, version }: Pick<StoredDraft, 'id' | 'version'>, content: Draft, { at, by }: Writing): Promise<void> {
	await tx
		.updateTable('drafts')
		.set({ ...contentColumns(content), version: version + 1, updated_at: at, updated_by: by })
		.where('id', '=', id)
		.execute();
}

function contentColumns(content: Draft) {
	return { title: content.about.slice(0, 500), content: jsonOf(content), content_sha256: contentHash(content) };
}
