/** A request that waits: `names` may agree to it. */
export type Waiting = { readonly by: string; readonly isMine: boolean; readonly expiresAt: Date; readonly names: readonly string[] };

/** How the second agreement to one list stands, for the page from which it is taken along. */
export type Agreement = {
	readonly isNeeded: boolean;
	/** Who may agree to what the reader asks. */
	readonly names: readonly string[];
	/** Who could agree, were their account not switched off. */
	readonly off: readonly string[];
	/** What waits, whoever asked. */
	readonly waiting: readonly Waiting[];
	/** What somebody agreed to for the reader and is not used up. */
	readonly agreed: { readonly by: string; readonly expiresAt: Date; readonly taken: readonly string[] } | null;
	/** What became of the reader's last request, where nothing waits and nothing is agreed. */
	readonly ended: 'refused' | 'expired' | 'used' | null;
};
