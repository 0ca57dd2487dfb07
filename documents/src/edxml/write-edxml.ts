import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { escapeXml } from '../xml/escape-xml.ts';
import type { Attachment, DocumentMessage, ExchangeMessage, Organisation, Reference, StatusMessage } from './message.ts';

const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
/** Years before 1980 cannot stand in a zip; one fixed moment keeps the bytes the same. */
const zipTime = new Date('1980-01-01T00:00:00');

/** The message as a file of the exchange, QCVN 102:2016. The same message gives the same bytes. */
export function writeEdxml(message: ExchangeMessage): Uint8Array {
	const header = message.kind === 'document' ? documentHeader(message) : statusHeader(message);
	const body = message.kind === 'document' ? manifest(message.attachments) : '';
	const papers = message.kind === 'document' ? encoded(message.attachments) : '';
	const envelope = one('edXMLEnvelope', `${one('edXMLHeader', header)}${body && one('edXMLBody', body)}`, ` xmlns:edXML="${namespace}"`);
	return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${namespace}">${envelope}${papers}</edXML>\n`);
}

function documentHeader(message: DocumentMessage): string {
	const { from, to, documentId, number, notation, place, date, typeName, subject, content, signer, due, steering, places, answersTo, business, traces } =
		message;
	const parts = [
		one('From', organisation(from)),
		...to.map((receiver) => one('To', organisation(receiver))),
		text('DocumentId', documentId),
		one('Code', text('CodeNumber', number) + text('CodeNotation', notation)),
		one('PromulgationInfo', text('Place', place) + text('PromulgationDate', slashed(date))),
		one('DocumentType', text('Type', '2') + text('TypeDetail', '') + text('TypeName', typeName)),
		text('Subject', subject),
		text('Content', content),
		one('SignerInfo', text('Competence', signer.competence) + text('Position', signer.position) + text('FullName', signer.name)),
		due === null ? '' : text('DueDate', slashed(due)),
		one('OtherInfo', otherInfo(message)),
		...answersTo.map((about) => one('ResponseFor', reference(about))),
		text('SteeringType', String(steering)),
		places.length === 0 ? '' : one('ToPlaces', places.map((name) => text('Place', name)).join(''))
	];
	const trace = traces.map(({ organId, at }) => one('TraceHeader', text('OrganId', organId) + text('Timestamp', moment(at)))).join('');
	const kind = text('BussinessDocType', String(business.kind)) + text('BussinessDocReason', business.reason) + text('Paper', '0');
	return one('MessageHeader', parts.join('')) + one('TraceHeaderList', trace + one('Bussiness', kind));
}

function otherInfo({ priority, copies, pages }: DocumentMessage): string {
	return text('Priority', String(priority)) + text('PromulgationAmount', String(copies ?? '')) + text('PageAmount', String(pages ?? ''));
}

function statusHeader({ from, about, code, description, at, staff }: StatusMessage): string {
	const who = text('Department', staff.department) + text('Staff', staff.name) + text('Email', staff.email);
	const said = text('StatusCode', code) + text('Description', description) + text('Timestamp', moment(at));
	return one('MessageHeader', one('From', organisation(from)) + one('ResponseFor', reference(about)) + one('StaffInfo', who) + said);
}

function organisation({ organId, inCharge = '', name, email = '' }: Organisation): string {
	return text('OrganId', organId) + text('OrganizationInCharge', inCharge) + text('OrganName', name) + text('OrganAdd', '') + text('Email', email);
}

function reference({ organId, code, date, documentId }: Reference): string {
	return text('OrganId', organId) + text('Code', code) + text('PromulgationDate', slashed(date)) + text('DocumentId', documentId);
}

function manifest(attachments: readonly Attachment[]): string {
	const listed = attachments.map((attachment, index) =>
		one(
			'Reference',
			text('ContentId', `cid:${index + 1}`) +
				text('ContentType', attachment.contentType) +
				text('Description', attachment.description) +
				text('AttachmentName', attachment.name)
		)
	);
	return one('edXMLManifest', listed.join(''), ' version="1.0"');
}

/** Beside the envelope and without prefix; the bytes are a zip of one entry, whatever the type says. */
function encoded(attachments: readonly Attachment[]): string {
	if (attachments.length === 0) return '';
	const each = attachments.map(({ name, contentType, description, bytes }, index) => {
		const about =
			plain('ContentId', `cid:${index + 1}`) + plain('AttachmentName', name) + plain('Description', description) + plain('ContentType', contentType);
		return `<Attachment>${about}<edXML:ContentTransferEncoded xmlns:edXML="${namespace}">${zipped(name, bytes)}</edXML:ContentTransferEncoded></Attachment>`;
	});
	return `<AttachmentEncoded>${each.join('')}</AttachmentEncoded>`;
}

function zipped(name: string, bytes: Uint8Array): string {
	const hash = createHash('sha256').update(bytes).digest('hex');
	const guid = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
	const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
	return Buffer.from(zipSync({ [`${guid}${extension.toLowerCase()}`]: [bytes, { mtime: zipTime }] })).toString('base64');
}

function one(name: string, content: string, attributes = ''): string {
	return `<edXML:${name}${attributes}>${content}</edXML:${name}>`;
}

function text(name: string, value: string): string {
	return one(name, escapeXml(value));
}

function plain(name: string, value: string): string {
	return `<${name}>${escapeXml(value)}</${name}>`;
}

function slashed(day: string): string {
	return day.replaceAll('-', '/');
}

function moment(at: string): string {
	return at.replaceAll('-', '/').replace('T', ' ');
}
