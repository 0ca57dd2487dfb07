/** An organisation of the exchange: its code (QĐ 20/2020/QĐ-TTg; older dotted codes occur) and its name. */
export type Organisation = { readonly organId: string; readonly name: string; readonly inCharge?: string; readonly email?: string };

/** 0 a new document, 1 a recall, 2 a change, 3 a replacement. */
export type BusinessKind = 0 | 1 | 2 | 3;
export type Attachment = { readonly name: string; readonly contentType: string; readonly description: string; readonly bytes: Uint8Array };
/** A document spoken of: by the id of the exchange, and by number and day. */
export type Reference = { readonly organId: string; readonly code: string; readonly date: string; readonly documentId: string };

/** A document on the exchange of state bodies, with its papers (QCVN 102:2016/BTTTT). Days are ISO; times are ISO without a zone, of the province. */
export type DocumentMessage = {
	readonly kind: 'document';
	readonly from: Organisation;
	readonly to: readonly Organisation[];
	readonly documentId: string;
	readonly number: string;
	readonly notation: string;
	readonly place: string;
	readonly date: string;
	readonly typeName: string;
	readonly subject: string;
	readonly content: string;
	readonly signer: { readonly competence: string; readonly position: string; readonly name: string };
	readonly due: string | null;
	/** 0 usual, 1 urgent, 2 very urgent, 3 most urgent, 4 most urgent by the hour. */
	readonly priority: number;
	/** 1 asks nothing, 2 directs, 3 reports. */
	readonly steering: number;
	readonly copies: number | null;
	readonly pages: number | null;
	readonly places: readonly string[];
	readonly answersTo: readonly Reference[];
	readonly business: { readonly kind: BusinessKind; readonly reason: string };
	readonly traces: readonly { readonly organId: string; readonly at: string }[];
	readonly attachments: readonly Attachment[];
};

/** What stands on the outside: everything of a message but its papers. */
export type Envelope = Omit<DocumentMessage, 'attachments'>;

/** What a receiver says of a document that came: one of the codes 01 … 16. */
export type StatusMessage = {
	readonly kind: 'status';
	readonly from: Organisation;
	readonly about: Reference;
	readonly code: string;
	readonly description: string;
	readonly at: string;
	readonly staff: { readonly name: string; readonly department: string; readonly email: string };
};
export type ExchangeMessage = DocumentMessage | StatusMessage;
