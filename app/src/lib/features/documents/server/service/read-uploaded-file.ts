import { type Document, type DocumentRelation, readDocument, readRelations } from '@kheo/core';
import { refusalMessagesEn } from '@kheo/documents/messages/en';
import { refusalMessagesVi } from '@kheo/documents/messages/vi';
import { readFile, type ReadFile } from '@kheo/documents/read-file';
import { FileRefused, type RefusalCode } from '@kheo/documents/refused';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { brokenConstraint } from '#lib/server/problem.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { defaultFacts } from '../../default-facts.ts';
import { listAgencyUnits } from '../agency-units.ts';
import { withEnvelope } from '../with-envelope.ts';
import { factsOfSamePaper } from '../../same-paper.ts';
import { carryAnswers } from '../carry-answers.ts';
import { findSamePaper } from '../earlier-versions.ts';
import { rememberedGroups } from '../group-queries.ts';
import { findDocumentByHash, insertDocument } from '../queries.ts';
import { insertReadRelations } from '../relation-queries.ts';
import { requireOffice } from '../require-office.ts';
import { mediaTypes } from '../media-types.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** `again`: the same file had been read before; the document is that one. A refused file leaves nothing behind. */
export type Upload =
	{ readonly ok: true; readonly documentId: string; readonly again: boolean } | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

/** Reads a file, keeps its bytes and what was read. The reading is done before anything is stored: a refused or secret file never is. */
export async function readUploadedFile(ctx: Context, file: UploadedFile): Promise<Upload> {
	requireOffice(ctx);
	const sha256 = sha256Of(file.bytes);
	const known = await findKnown(ctx, sha256);
	if (known) return known;
	try {
		const read = await readFile(file.bytes, file.name, { expects: 'plan' });
		return await keep(ctx, file, read);
	} catch (error) {
		if (error instanceof FileRefused) return { ok: false, code: error.code, message: wordsFor(error, ctx) };
		const first = brokenConstraint(error) === 'documents_agency_id_file_sha256_key' ? await findKnown(ctx, sha256) : null;
		if (first) return first;
		throw error;
	}
}

async function findKnown(ctx: Context, sha256: string): Promise<Upload | null> {
	const known = await readOnly(ctx, (tx) => findDocumentByHash(tx, sha256));
	return known ? { ok: true, documentId: known.id, again: true } : null;
}

async function keep(ctx: Context, { name, bytes }: UploadedFile, { format, document, envelope }: ReadFile): Promise<Upload> {
	const reading = readDocument(document);
	const sha256 = await fileStore().put(ctx.agencyId, bytes);
	return inTransaction(ctx, 'document.read', async (tx) => {
		const asRead = defaultFacts(reading, await listAgencyUnits(tx, ctx.today), ctx.today, await rememberedGroups(tx));
		const read = { reading, facts: withEnvelope(asRead, envelope) };
		const before = await findSamePaper(tx, reading);
		const facts = before ? factsOfSamePaper(before, read) : read.facts;
		const id = newId();
		await insertFile(tx, { sha256, size: bytes.byteLength, type: mediaTypes[format], state: 'quarantine' });
		const stored = { id, name, sha256, format, model: withoutOrigins(document), reading, facts };
		await insertDocument(tx, { ...stored, at: ctx.now, by: actorName(ctx.actor) });
		const relations = readRelations(reading);
		await insertReadRelations(tx, id, relations, { at: ctx.now, by: actorName(ctx.actor) });
		const carried = await carryAnswers(tx, stored, before?.id);
		await audit(tx, {
			subject: { type: 'document', id },
			data: { name, sha256, format, size: bytes.byteLength, ...(before && { samePaper: before.id }), ...(carried && { carried }), ...saidOf(relations) }
		});
		return { ok: true, documentId: id, again: false };
	});
}

/** What the document says of others, for the log; nothing when it says nothing. */
function saidOf(relations: readonly DocumentRelation[]): { relations?: string[] } {
	return relations.length === 0 ? {} : { relations: relations.map(({ how, object, by }) => [by?.number, how, object.number].filter(Boolean).join(' ')) };
}

/** Where each run lay in the file can be read again from the kept file; it would double the row. */
function withoutOrigins(document: Document): Document {
	return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'origin' ? undefined : value))) as Document;
}

function wordsFor({ code, params }: FileRefused, { locale }: Context): string {
	return (locale === 'en' ? refusalMessagesEn : refusalMessagesVi)[code](params);
}
