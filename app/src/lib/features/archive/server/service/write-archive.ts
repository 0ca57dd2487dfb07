import { type ArchiveItem, writeArchive } from '@kheo/documents/archive/write-archive';
import { requireClerk } from '#lib/features/issuing/server/service/book-metadata.ts';
import { writeNumbered } from '#lib/features/issuing/server/service/write-numbered.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ArchiveSearch } from '../../archive-search.ts';
import { type ArchivePlan, planArchive } from '../plan-archive.ts';
import type { PlannedItem } from '../planned-item.ts';

const LARGEST = 2 * 1024 ** 3;

/**
 * The papers of a book for the archive: with the fields of NĐ 30/2020, Phụ lục VI, who dealt with them, their files and hashes. The same book gives the same
 * bytes. Refused before anything is sent where a file is missing or the whole would be too large for one zip.
 */
export async function openArchive(
	ctx: Context,
	book: 'outgoing' | 'incoming',
	search: ArchiveSearch
): Promise<{ readonly pieces: AsyncGenerator<Uint8Array>; readonly name: string }> {
	requireClerk(ctx);
	const plan = await readOnly(ctx, (tx) => planArchive(tx, book, search));
	await refuseUnlessWhole(ctx, plan);
	return { pieces: writeArchive(plan.about, opened(ctx, plan)), name: messagesIn('vi').archive.fileName(book, search.year, search.quarter) };
}

async function refuseUnlessWhole(ctx: Context, { items }: ArchivePlan): Promise<void> {
	let size = 0;
	for (const { kept } of items) {
		const found = kept && (await fileStore().stat(ctx.agencyId, kept.sha256));
		if (kept && !found) throw new Problem('archive.file-missing');
		size += found?.size ?? 0;
	}
	if (size > LARGEST) throw new Problem('archive.too-large');
}

async function* opened(ctx: Context, { items }: ArchivePlan): AsyncGenerator<ArchiveItem> {
	for (const item of items) yield { record: item.record, files: await filesOf(ctx, item) };
}

async function filesOf(ctx: Context, { kept, numbered }: PlannedItem): Promise<ArchiveItem['files']> {
	if (kept) {
		const bytes = await readStored(ctx, kept.sha256);
		if (!bytes) throw new Problem('archive.file-missing');
		return [{ name: safeName(kept.name), role: kept.role, bytes }];
	}
	if (numbered === null) return [];
	const { bytes, name } = await writeNumbered(ctx, numbered, 'electronic.pdf').catch(() => writeNumbered(ctx, numbered, 'paper.docx'));
	return [{ name: safeName(name), role: 'numbered', bytes }];
}

/** A name that every system can unpack, and that is not the record's own. */
function safeName(name: string): string {
	const safe = name
		.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
		.trim()
		.replace(/^\.+/u, '');
	return safe === '' || safe === 'document.xml' ? 'van-ban' : safe;
}
