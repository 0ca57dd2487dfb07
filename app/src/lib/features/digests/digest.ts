import type { DigestRhythm, PlainDate, SendingState } from '@kheo/core';

/** What the board says of the digest to its reader: the Office sets it for everybody and sees what went, a leader sets it for themselves. */
export type DigestView = {
	/** For those who chose nothing. */
	readonly agency: DigestRhythm;
	/** The reader's own; null where they follow the agency. Undefined for the Office, who gets none. */
	readonly own: DigestRhythm | null | undefined;
	readonly mailWorks: boolean;
	/** The reader has a mailbox here. */
	readonly hasAddress: boolean;
	readonly sent: readonly { readonly id: string; readonly name: string; readonly day: PlainDate; readonly state: SendingState }[];
};
