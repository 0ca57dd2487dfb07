import type { Messages } from '#lib/i18n/messages.ts';
import { shortDay } from './short-day.ts';
import type { MetadataLine } from './view.ts';

type Words = Messages['registers'];

/** An outgoing document as systems exchange it: the fields of NĐ 30/2020, Phụ lục VI, under their names there. */
export function metadataSheet(lines: readonly MetadataLine[], agency: { readonly name: string; readonly organId: string }, year: number, words: Words) {
	const headings = fields.map((heading, index) => ({ heading, width: widths[index] ?? 14 }));
	return { name: words.metadata.sheet, title: [words.metadata.title, words.yearOf(year)], columns: headings, rows: lines.map((line) => rowOf(line, agency)) };
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

function splitNumber(printed: string): readonly [string, string] {
	const [, number = '', notation = printed] = /^(\d[\d.]*\p{Ll}?)\s*[/-]\s*(.+)$/u.exec(printed) ?? [];
	return [number, notation];
}
