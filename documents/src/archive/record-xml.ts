import { escapeXml } from '../xml/escape-xml.ts';
import type { ArchiveRecord, ArchiveTrace } from './record.ts';

export const archiveNamespace = 'urn:kheo:archive:1';
export type ListedFile = { readonly name: string; readonly role: string; readonly size: number; readonly sha256: string };

/** One paper as its XML; the elements stand in the order of the decree's table. What is not known is an empty element, so that every field is there. */
export function recordXml(record: ArchiveRecord, files: readonly ListedFile[]): string {
	const { fileCode, signer } = record;
	const fields = [
		one('FileCode', text('OrganId', fileCode.organId) + text('FileCatalog', fileCode.catalog) + text('FileNotation', fileCode.notation)),
		text('DocOrdinal', record.docOrdinal),
		text('TypeName', record.typeName),
		text('CodeNumber', record.codeNumber),
		text('CodeNotation', record.codeNotation),
		text('IssuedDate', record.issuedDate),
		text('OrganName', record.organName),
		text('Subject', record.subject),
		text('Language', record.language),
		text('PageAmount', record.pageAmount),
		text('Description', record.description)
	];
	const signed = one('SignerInfo', text('Position', signer.position) + text('FullName', signer.fullName));
	const traces = one('TraceHeaderList', record.traces.map(traceXml).join(''));
	const listed = one('Files', files.map(fileXml).join(''));
	const rest = record.book === 'outgoing' ? outgoingRest(record, signed, traces) : incomingRest(record, signed, traces);
	return whole(record.book === 'outgoing' ? 'OutgoingDocument' : 'IncomingDocument', [...fields, ...rest, listed].join(''));
}

function outgoingRest({ to, priority, issuedAmount, dueDate }: ArchiveRecord & { book: 'outgoing' }, signed: string, traces: string): string[] {
	const receivers = to.map(({ organId, organName }) => one('To', text('OrganId', organId) + text('OrganName', organName)));
	return [signed, ...receivers, text('Priority', priority), text('IssuedAmount', issuedAmount), text('DueDate', dueDate), traces];
}

function incomingRest(record: ArchiveRecord & { book: 'incoming' }, signed: string, traces: string): string[] {
	const { arrivalDate, arrivalNumber, priority, toPlaces, dueDate } = record;
	const came = text('ArrivalDate', arrivalDate) + text('ArrivalNumber', arrivalNumber);
	return [came, signed, text('Priority', priority), text('ToPlaces', toPlaces), traces, text('DueDate', dueDate)];
}

function traceXml({ at, on, person, code, action, content }: ArchiveTrace): string {
	const said = text('Person', person) + `<Action code="${escapeXml(code)}">${escapeXml(action)}</Action>` + text('Content', content);
	return one('TraceHeader', text('Timestamp', at) + text('Date', on) + said);
}

export function fileXml({ name, role, size, sha256 }: ListedFile): string {
	return `<File name="${escapeXml(name)}" role="${escapeXml(role)}" size="${size}" sha256="${sha256}"/>\n`;
}

export function whole(name: string, inside: string, attributes = ''): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${archiveNamespace}"${attributes}>\n${inside}</${name}>\n`;
}

export function one(name: string, inside: string): string {
	return `<${name}>${inside}</${name}>\n`;
}

export function text(name: string, value: string | number | null): string {
	return `<${name}>${escapeXml(String(value ?? ''))}</${name}>\n`;
}
