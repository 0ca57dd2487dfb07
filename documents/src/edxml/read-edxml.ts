import { FileRefused } from '../refused.ts';
import { readAttachments } from './attachments.ts';
import { type Element, find, findAll, parseElements, wordsIn } from './element.ts';
import type { BusinessKind, DocumentMessage, ExchangeMessage, Organisation, Reference, StatusMessage } from './message.ts';

/**
 * A message of the exchange, of QCVN 102:2016 or of the older flat dialect. Elements may come in any order and with any prefix, signs before the first "<" are
 * passed over, and a signature is not asked for: what proves a paper is its own signature. Throws `FileRefused`.
 */
export function readEdxml(bytes: Uint8Array): ExchangeMessage {
	const root = parseElements(textOf(bytes));
	const header = find(root, 'MessageHeader') ?? root;
	return find(header, 'StatusCode') ? statusOf(header) : documentOf(root, header);
}

function textOf(bytes: Uint8Array): string {
	const text = new TextDecoder('utf-8').decode(bytes);
	const start = text.indexOf('<');
	if (start < 0) throw new FileRefused('file.not-a-document');
	return text.slice(start);
}

function statusOf(header: Element): StatusMessage {
	const staff = find(header, 'StaffInfo');
	return {
		kind: 'status',
		from: organisationOf(find(header, 'From')),
		about: referenceOf(find(header, 'ResponseFor')),
		code: wordsIn(header, 'StatusCode').padStart(2, '0'),
		description: wordsIn(header, 'Description'),
		at: momentOf(wordsIn(header, 'Timestamp')),
		staff: { name: wordsIn(staff, 'Staff'), department: wordsIn(staff, 'Department'), email: wordsIn(staff, 'Email') }
	};
}

function documentOf(root: Element, header: Element): DocumentMessage {
	const promulgation = find(header, 'PromulgationInfo', 'Promulgator') ?? header;
	const other = find(header, 'OtherInfo') ?? header;
	const signer = find(header, 'SignerInfo', 'Signer');
	const business = find(root, 'Bussiness', 'Business');
	const [number, notation] = codeOf(find(header, 'Code') ?? header);
	const message: DocumentMessage = {
		kind: 'document',
		from: organisationOf(find(header, 'From')),
		to: findAll(header, 'To').map(organisationOf),
		documentId: wordsIn(header, 'DocumentId'),
		number,
		notation,
		place: wordsIn(promulgation, 'Place'),
		date: dayOf(wordsIn(promulgation, 'PromulgationDate')),
		typeName: wordsIn(find(header, 'DocumentType'), 'TypeName'),
		subject: wordsIn(header, 'Subject'),
		content: wordsIn(header, 'Content'),
		signer: { competence: wordsIn(signer, 'Competence'), position: wordsIn(signer, 'Position'), name: wordsIn(signer, 'FullName', 'Name') },
		due: dayOf(wordsIn(header, 'DueDate') || wordsIn(other, 'DueDate')) || null,
		priority: countOf(wordsIn(other, 'Priority')) ?? 0,
		steering: countOf(wordsIn(header, 'SteeringType')) ?? 1,
		copies: countOf(wordsIn(other, 'PromulgationAmount')),
		pages: countOf(wordsIn(other, 'PageAmount')),
		places: findAll(find(header, 'ToPlaces') ?? emptyElement, 'Place').map(({ text }) => text.trim()),
		answersTo: findAll(header, 'ResponseFor').map(referenceOf),
		business: {
			kind: businessKind(wordsIn(business, 'BussinessDocType', 'BusinessDocType')),
			reason: wordsIn(business, 'BussinessDocReason', 'BusinessDocReason')
		},
		traces: findAll(root, 'TraceHeader').map((trace) => ({ organId: wordsIn(trace, 'OrganId'), at: momentOf(wordsIn(trace, 'Timestamp')) })),
		attachments: readAttachments(root)
	};
	if (message.subject === '' && message.number === '' && message.attachments.length === 0) throw new FileRefused('file.not-a-document');
	return message;
}

const emptyElement: Element = { name: '', attributes: {}, children: [], text: '' };

function organisationOf(element: Element | undefined): Organisation {
	const name = wordsIn(element, 'OrganName');
	return { organId: wordsIn(element, 'OrganId'), name, inCharge: wordsIn(element, 'OrganizationInCharge'), email: wordsIn(element, 'Email') };
}

function referenceOf(element: Element | undefined): Reference {
	const code = element ? find(element, 'Code') : undefined;
	const [number, notation] = code ? codeOf(code) : ['', ''];
	const said = code?.children.length ? [number, notation].filter(Boolean).join('/') : wordsIn(element, 'Code');
	return {
		organId: wordsIn(element, 'OrganId'),
		code: said,
		date: dayOf(wordsIn(element, 'PromulgationDate')),
		documentId: wordsIn(element, 'DocumentId')
	};
}

/** Number and notation; where they stand in one word, cut at the first stroke or hyphen. */
function codeOf(code: Element): [number: string, notation: string] {
	const number = wordsIn(code, 'CodeNumber');
	const notation = wordsIn(code, 'CodeNotation');
	if (number !== '' || notation !== '') return [number, notation];
	const cut = /^\s*(\d[\d.]*\p{Ll}?)\s*[/-]\s*(\S.*)$/u.exec(code.children.length > 0 ? '' : code.text);
	return [cut?.[1] ?? '', cut?.[2]?.trim() ?? ''];
}

/** "2015/09/30", "30/09/2015" and ISO as ISO; empty for anything else. */
function dayOf(text: string): string {
	const [, first = '', month = '', last = ''] = /^(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})/.exec(text) ?? [];
	const [year, day] = first.length === 4 ? [first, last] : [last, first];
	return year.length === 4 && day !== '' ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

function momentOf(text: string): string {
	const time = /\d{1,2}:\d{2}(?::\d{2})?/.exec(text)?.[0];
	const day = dayOf(text);
	return day && time ? `${day}T${time.padStart(time.length === 5 || time.length === 8 ? time.length : time.length + 1, '0')}` : day;
}

function countOf(text: string): number | null {
	return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function businessKind(text: string): BusinessKind {
	const kind = Number(text);
	return kind === 1 || kind === 2 || kind === 3 ? kind : 0;
}
