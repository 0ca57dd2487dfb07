import type { Messages } from '#lib/i18n/messages.ts';
import { shortDay } from './short-day.ts';
import type { IncomingMetadata, MetadataLine } from './view.ts';

type Words = Pick<Messages, 'paperMetadata' | 'registers'>;

/** An outgoing document as systems exchange it: the fields of NĐ 30/2020, Phụ lục VI, under their names there. */
export function metadataSheet(lines: readonly MetadataLine[], agency: { readonly name: string; readonly organId: string }, year: number, words: Words) {
	const headings = fields.map((heading, index) => ({ heading, width: widths[index] ?? 14 }));
	return {
		name: words.paperMetadata.sheet,
		title: [words.paperMetadata.title, words.registers.yearOf(year)],
		columns: headings,
		rows: lines.map((line) => rowOf(line, agency))
	};
}

const fields = [
	'FileCode.OrganId',
	'FileCode.FileCatalog',
	'FileCode.FileNotation',
	'TypeName',
	'CodeNumber',
	'CodeNotation',
	'IssuedDate',
	'OrganName',
	'Subject',
	'Language',
	'PageAmount',
	'Description',
	'SignerInfo.Position',
	'SignerInfo.FullName',
	'To.OrganName',
	'Priority',
	'IssuedAmount',
	'DueDate'
];
const widths = [16, 10, 16, 14, 10, 16, 12, 28, 44, 12, 8, 26, 20, 20, 30, 8, 8, 12];

function rowOf(line: MetadataLine, { name, organId }: { readonly name: string; readonly organId: string }): string[] {
	const [number, notation] = splitNumber(line.printed);
	const counted = (count: number | null) => (count === null ? '' : String(count));
	return [
		organId,
		line.dated.slice(0, 4),
		line.fileNotation ?? '',
		line.kind,
		number,
		notation,
		shortDay(line.dated),
		name,
		line.subject,
		line.language ?? 'Tiếng Việt',
		counted(line.pages),
		line.note ?? '',
		line.position,
		line.signer,
		line.places ?? '',
		String(line.priority),
		counted(line.copies),
		line.due === null ? '' : shortDay(line.due)
	];
}

/** An incoming document as systems exchange it, with its number and day of arrival in front. */
export function incomingMetadataSheet(lines: readonly IncomingMetadata[], year: number, words: Words) {
	const columns = incomingFields.map(([heading, width]) => ({ heading, width }));
	return { name: words.paperMetadata.sheet, title: [words.paperMetadata.incomingTitle, words.registers.yearOf(year)], columns, rows: lines.map(incomingRow) };
}

const incomingFields = [
	['FileCode.FileNotation', 16],
	['ArrivalNumber', 8],
	['ArrivalDate', 12],
	['OrganName', 28],
	['TypeName', 14],
	['CodeNumber', 10],
	['CodeNotation', 16],
	['IssuedDate', 12],
	['Subject', 44],
	['Language', 12],
	['PageAmount', 8],
	['Priority', 8],
	['SignerInfo.Position', 20],
	['SignerInfo.FullName', 20],
	['DueDate', 12],
	['ToPlaces', 30],
	['Description', 26]
] as const;

function incomingRow(line: IncomingMetadata): string[] {
	const [number, notation] = splitNumber(line.printed);
	const day = (one: IncomingMetadata['dated']) => (one === null ? '' : shortDay(one));
	const paper = [line.issuer, line.kind, number, notation, day(line.dated), line.subject, line.language ?? 'Tiếng Việt', String(line.pages ?? '')];
	const signer = [line.position ?? '', line.signer ?? ''];
	return [
		line.fileNotation ?? '',
		String(line.arrivalNumber),
		shortDay(line.arrivedOn),
		...paper,
		String(line.priority),
		...signer,
		day(line.due),
		line.places ?? '',
		line.note ?? ''
	];
}

/** "57/BC-STN": its number and its symbol; what has none is all symbol. */
export function splitNumber(printed: string): readonly [string, string] {
	const [, number = '', notation = printed] = /^(\d[\d.]*\p{Ll}?)\s*[/-]\s*(.+)$/u.exec(printed) ?? [];
	return [number, notation];
}
