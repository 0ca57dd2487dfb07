import { sql } from 'kysely';
import type { ReadTx } from '../database/schema.ts';

/**
 * Every place that names a stored file by its SHA-256. What none of them names may go, so a table that comes to name files is entered here with its
 * migration. A place inside JSON counts only if it is the only one: a row's source names a file of `submission_files`.
 */
export const fileReferences: readonly (readonly [table: string, column: string])[] = [
	['documents', 'file_sha256'],
	['submissions', 'proof_sha256'],
	['submission_versions', 'proof_sha256'],
	['submission_files', 'sha256'],
	['consolidations', 'docx_sha256'],
	['consolidations', 'xlsx_sha256'],
	['consolidations', 'pdf_sha256'],
	['drafts', 'docx_sha256'],
	['drafts', 'pdf_sha256'],
	['outgoing_documents', 'file_sha256'],
	['dispatches', 'file_sha256'],
	['dispatches', 'proof_sha256'],
	['issued_file_proofs', 'file_sha256'],
	['consolidations', 'returned_proof_sha256'],
	['approval_steps', 'proof_sha256'],
	['draft_rounds', 'returned_proof_sha256'],
	['directives', 'file_sha256'],
	['duty_reports', 'file_sha256'],
	['word_corrections', 'file_sha256'],
	['dropped_files', 'file_sha256'],
	['evidence', 'file_sha256'],
	['evidence', 'copy_sha256'],
	['evidence', 'thumb_sha256'],
	['unit_approvals', 'proof_sha256'],
	['lower_contents', 'package_sha256'],
	['disseminations', 'file_sha256'],
	['dissemination_meetings', 'file_sha256'],
	['slogan_showings', 'file_sha256'],
	['posts', 'picture_sha256'],
	['post_outings', 'file_sha256'],
	['vote_counts', 'file_sha256'],
	['disclosure_postings', 'file_sha256'],
	['feedback', 'photo_sha256'],
	['situation_notes', 'picture_sha256'],
	['supervisions', 'minutes_sha256'],
	['supervision_papers', 'file_sha256'],
	['supervision_steps', 'file_sha256'],
	['criticisms', 'draft_sha256'],
	['nomination_files', 'file_sha256'],
	['nomination_showings', 'picture_sha256'],
	['model_pairs', 'before_sha256'],
	['model_pairs', 'after_sha256']
];

/** Hashes of something else than a stored file, and the files themselves. */
const otherHashes = [
	'files.sha256',
	'submission_versions.sha256',
	'submission_links.token_sha256',
	'unit_links.token_sha256',
	'invitations.token_sha256',
	'calendar_feeds.token_sha256',
	'consolidations.content_sha256',
	'drafts.content_sha256',
	'draft_rounds.content_sha256',
	'outgoing_documents.content_sha256',
	'dispatches.content_sha256',
	'package_receipts.content_sha256',
	'lower_contents.content_sha256',
	'package_sendings.content_sha256',
	'impact_assessments.content_sha256',
	'package_sendings.certificate_sha256',
	'api_tokens.sha256',
	'api_requests.sha256'
];

/** SQL that holds for a row of `files` that nothing names. */
export const isUnreferred = sql<boolean>`${sql.join(
	fileReferences.map(([table, column]) => sql`not exists (select from ${sql.table(table)} r where r.${sql.ref(column)} = files.sha256)`),
	sql` and `
)}`;

/** Files that something names and that have no row any more: whoever deleted the row and its bytes leaves this behind. */
export async function unrecordedFiles(tx: ReadTx): Promise<string[]> {
	const named = fileReferences.map(([table, column]) => sql`select ${sql.ref(column)} as sha256 from ${sql.table(table)}`);
	const { rows } = await sql<{ sha256: string }>`
		select distinct sha256 from (${sql.join(named, sql` union all `)}) as named
		where sha256 is not null and not exists (select from files f where f.sha256 = named.sha256) order by sha256 limit 1000`.execute(tx);
	return rows.map(({ sha256 }) => sha256);
}

/** Columns that look as if they named files and of which nobody has said so or the contrary. While there is one, nothing may be swept. */
export async function undeclaredHashes(tx: ReadTx): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname like '%sha256%' and not a.attisdropped`.execute(tx);
	const declared = new Set([...otherHashes, ...fileReferences.map((place) => place.join('.'))]);
	return rows.map(({ name }) => name).filter((name) => !declared.has(name));
}
