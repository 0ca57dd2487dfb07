import type { ArchiveAbout } from '@kheo/documents/archive/write-archive';
import { getAgency } from '#lib/features/agencies/server/service.ts';
import { listIncomingMetadata, listMetadata, listStruck, ownOrganId } from '#lib/features/issuing/server/service/book-metadata.ts';
import type { IncomingMetadata, MetadataLine } from '#lib/features/issuing/view.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { type ArchiveSearch, isAsked } from '../archive-search.ts';
import { ordinalsOf } from '../ordinals.ts';
import type { Traces } from '../view.ts';
import { type Beside, incomingRecord, outgoingRecord } from './archive-records.ts';
import type { PlannedItem } from './planned-item.ts';
import { receiversOf } from './receivers.ts';
import { receivedFiles } from './received-files.ts';
import { incomingTraces, outgoingTraces } from './trace-queries.ts';

export type ArchivePlan = { readonly about: ArchiveAbout; readonly items: readonly PlannedItem[] };

/** What a package of this book holds, all but the bytes of its files; in Vietnamese, as the books are. */
export async function planArchive(tx: ReadTx, book: 'outgoing' | 'incoming', search: ArchiveSearch): Promise<ArchivePlan> {
	const [outgoing, incoming] = [await listMetadata(tx, search.year), await listIncomingMetadata(tx, search.year)];
	const ordinals = ordinalsOf([...outgoing, ...incoming.map((line) => ({ ...line, dated: line.dated ?? line.arrivedOn }))]);
	const [organId, { name: organName }] = [await ownOrganId(tx), await getAgency(tx)];
	const besideOf: BesideOf = (id, index, traces) => ({
		folder: String(index + 1).padStart(4, '0'),
		organId,
		organName,
		year: search.year,
		ordinal: ordinals.get(id) ?? null,
		traces: traces.get(id) ?? [],
		words: messagesIn('vi')
	});
	const struck = book === 'outgoing' ? await listStruck(tx, search.year) : [];
	const about = { book, ...search, organId, organName, struck: struck.filter(({ dated }) => isAsked(dated, search)) };
	const [out, came] = [outgoing.filter(({ dated }) => isAsked(dated, search)), incoming.filter(({ arrivedOn }) => isAsked(arrivedOn, search))];
	return { about, items: book === 'outgoing' ? await outgoingItems(tx, out, besideOf) : await incomingItems(tx, came, besideOf, search.year) };
}

type BesideOf = (id: string, index: number, traces: Traces) => Beside;

async function outgoingItems(tx: ReadTx, lines: readonly MetadataLine[], besideOf: BesideOf): Promise<PlannedItem[]> {
	const ids = lines.map(({ id }) => id);
	const [traces, receivers] = [await outgoingTraces(tx, ids), await receiversOf(tx, ids)];
	return lines.map((line, index) => ({
		record: outgoingRecord(line, receivers.get(line.id) ?? [], besideOf(line.id, index, traces)),
		kept: line.fileSha256 === null ? null : { sha256: line.fileSha256, name: line.fileName ?? 'van-ban.pdf', role: 'issued' },
		numbered: line.contentSha256 === null ? null : line.id
	}));
}

async function incomingItems(tx: ReadTx, lines: readonly IncomingMetadata[], besideOf: BesideOf, year: number): Promise<PlannedItem[]> {
	const ids = lines.map(({ id }) => id);
	const [traces, files] = [await incomingTraces(tx, ids), await receivedFiles(tx, year)];
	return lines.map((line, index) => ({ record: incomingRecord(line, besideOf(line.id, index, traces)), kept: files.get(line.id) ?? null, numbered: null }));
}
