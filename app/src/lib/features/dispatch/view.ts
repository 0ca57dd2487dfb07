import type { DispatchChannel, PlainDate, ReceiptCode, SendingState } from '@kheo/core';

export type ReceiptView = { readonly code: ReceiptCode; readonly at: Date; readonly note: string; readonly by: string };

/** One paper to one receiver. */
export type DispatchView = {
	readonly id: string;
	readonly recipient: string;
	readonly channel: DispatchChannel;
	readonly address: string | null;
	readonly state: SendingState;
	readonly sentOn: PlainDate | null;
	readonly sentAt: Date | null;
	readonly by: string;
	readonly note: string;
	readonly tries: number;
	readonly nextTryAt: Date | null;
	readonly fault: string;
	readonly fileSha256: string | null;
	readonly proofName: string | null;
	/** Who took back that it was sent, when and why. */
	readonly mistake: { readonly at: Date; readonly by: string; readonly reason: string } | null;
	/** A person entered it, and may have done so by mistake. */
	readonly mayBeMistake: boolean;
	readonly receipts: readonly ReceiptView[];
	/** What the receiver may be said to have answered next. */
	readonly next: readonly ReceiptCode[];
};

export type DispatchesView = {
	readonly all: readonly DispatchView[];
	/** Receivers of the paper that it has not gone to yet, a line each, with the mailbox they were last written to. */
	readonly proposed: string;
	readonly canMail: boolean;
	/** The agency's own code on the exchange; null until it is entered. */
	readonly organId: string | null;
	/** There is an issued file to put into a message. */
	readonly hasFile: boolean;
	/** Who would stand on the envelope without a code. */
	readonly withoutOrgan: readonly string[];
};

/** A paper of which letters did not arrive, or may not have. */
export type TroubledSending = { readonly paperId: string; readonly kind: string; readonly subject: string; readonly receivers: readonly string[] };
