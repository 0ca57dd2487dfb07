import { receiverKey, readReceivers } from '@kheo/core';
import type { DocumentMessage, Organisation } from '@kheo/documents/edxml/message';
import type { IssuedPaper } from '#lib/features/issuing/server/service/find-issued.ts';

type Parts = {
	readonly paper: IssuedPaper;
	readonly agency: { readonly name: string; readonly parent: string; readonly place: string; readonly organId: string };
	/** Whom it goes to over the exchange; the places of the book where nobody was entered yet. */
	readonly entered: readonly { readonly recipient: string; readonly address: string | null }[];
	readonly known: ReadonlyMap<string, string>;
	readonly file: { readonly bytes: Uint8Array; readonly type: string };
	readonly at: Date;
};

/** The issued paper as a message of the document exchange (QCVN 102:2016/BTTTT). */
export function exchangeMessage({ paper, agency, entered, known, file, at }: Parts): DocumentMessage {
	const [, number = '', notation = ''] = /^(\d[\d.]*\p{Ll}?)\s*[/-]\s*(.+)$/u.exec(paper.number) ?? [];
	const places = placesOf(paper);
	return {
		kind: 'document',
		from: { organId: agency.organId, name: agency.name, inCharge: agency.parent, email: '' },
		to: exchangeReceivers({ paper, entered, known }),
		documentId: `${agency.organId},${paper.dated.replaceAll('-', '/')},${paper.number}`,
		number,
		notation,
		place: agency.place,
		date: paper.dated,
		typeName: paper.kind,
		subject: paper.subject,
		content: '',
		signer: { competence: paper.signer.competence, position: paper.signer.position, name: paper.signer.name },
		due: paper.due,
		priority: paper.priority,
		steering: 1,
		copies: paper.copies,
		pages: paper.pages,
		places: places.map(({ name }) => name),
		answersTo: [],
		business: { kind: 0, reason: '' },
		traces: [{ organId: agency.organId, at: provinceTime(at) }],
		attachments: [{ name: paper.fileName ?? 'van-ban.pdf', contentType: file.type, description: paper.subject, bytes: file.bytes }]
	};
}

/** Who stands on the envelope; a code that nobody has entered is empty. */
export function exchangeReceivers({
	paper,
	entered,
	known
}: Pick<Parts, 'entered' | 'known'> & { readonly paper: Pick<IssuedPaper, 'places' | 'addressee'> }): Organisation[] {
	const to = entered.length > 0 ? entered : placesOf(paper).map(({ name, organId }) => ({ recipient: name, address: organId }));
	return to.map(({ recipient, address }) => ({ organId: address ?? known.get(receiverKey(recipient)) ?? '', name: recipient }));
}

function placesOf({ places, addressee }: Pick<IssuedPaper, 'places' | 'addressee'>) {
	return readReceivers(places.replace(/^(?:[-–]\s*)?Như trên/iu, addressee || '$&'));
}

function provinceTime(at: Date): string {
	return at.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).replace(' ', 'T');
}
