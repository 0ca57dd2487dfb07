import type { ArchiveRecord, ArchiveTrace } from '@kheo/documents/archive/record';
import { splitNumber } from '#lib/features/issuing/metadata-sheet.ts';
import type { IncomingMetadata, MetadataLine } from '#lib/features/issuing/view.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import { traceWords } from '../trace-words.ts';
import type { TraceEntry } from '../view.ts';

export type Beside = {
	readonly folder: string;
	readonly organId: string;
	readonly organName: string;
	readonly year: number;
	readonly ordinal: number | null;
	readonly traces: readonly TraceEntry[];
	readonly words: Messages;
};

/** An issued paper as it is handed over. */
export function outgoingRecord(line: MetadataLine, to: readonly { organId: string; organName: string }[], beside: Beside): ArchiveRecord {
	return {
		...common({ ...line, issuer: beside.organName }, beside),
		book: 'outgoing',
		to: to.length > 0 ? to : namedIn(line.places ?? ''),
		issuedAmount: line.copies
	};
}

/** A document that arrived as it is handed over. */
export function incomingRecord(line: IncomingMetadata, beside: Beside): ArchiveRecord {
	const { arrivedOn, arrivalNumber, places } = line;
	return { ...common(line, beside), book: 'incoming', arrivalDate: arrivedOn, arrivalNumber, toPlaces: places ?? '' };
}

type Common = Pick<IncomingMetadata, 'printed' | 'kind' | 'dated' | 'subject' | 'language' | 'pages' | 'note' | 'position' | 'signer' | 'priority' | 'due'> & {
	readonly fileNotation: string | null;
	readonly issuer: string;
};

function common(line: Common, { folder, organId, year, ordinal, traces, words }: Beside) {
	const [codeNumber, codeNotation] = splitNumber(line.printed);
	return {
		folder,
		fileCode: { organId, catalog: year, notation: line.fileNotation ?? '' },
		docOrdinal: ordinal,
		typeName: line.kind,
		codeNumber,
		codeNotation,
		issuedDate: line.dated ?? '',
		organName: line.issuer,
		subject: line.subject,
		language: line.language ?? 'Tiếng Việt',
		pageAmount: line.pages,
		description: line.note ?? '',
		signer: { position: line.position ?? '', fullName: line.signer ?? '' },
		priority: line.priority,
		dueDate: line.due ?? '',
		traces: traces.map((entry) => traceOf(entry, words))
	};
}

function traceOf(entry: TraceEntry, { archive, dispatch }: Messages): ArchiveTrace {
	const { at, on, code, person } = entry;
	return { at: at.toISOString(), on, person, code, action: archive.codes[code], content: traceWords(entry, dispatch.receipts) };
}

/** The places of the book one by one, where nothing was sent through this system. */
function namedIn(places: string): { organId: string; organName: string }[] {
	return places
		.split(';')
		.map((place) => ({ organId: '', organName: place.trim().slice(0, 200) }))
		.filter(({ organName }) => organName !== '');
}
