/** What became of one file of several. */
export type BatchLine = {
	readonly name: string;
	readonly state: 'waiting' | 'sending' | 'reading' | 'read' | 'again' | 'refused' | 'lost';
	/** While it goes up. */
	readonly percent?: number;
	/** Where it can be opened once it is read. */
	readonly href?: string;
	/** Why it was refused, and the code of that. */
	readonly message?: string;
	readonly code?: string;
};

/** How many files are taken at once. */
export const FILES_MAX = 20;

/** What a file turned out to be once it was read. */
export type ReadDocument = { readonly id: string; readonly kind: string | null; readonly title: string | null; readonly hasDuties: boolean };
