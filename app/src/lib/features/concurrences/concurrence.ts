export type ConcurrenceKind = 'reorganisation' | 'export' | 'invitation';
export type ConcurrenceState = 'waiting' | 'agreed' | 'refused' | 'expired';

export type Concurrence = {
	readonly id: string;
	readonly kind: ConcurrenceKind;
	readonly about: string;
	readonly reason: string;
	readonly by: string;
	readonly askedAt: Date;
	readonly expiresAt: Date;
	readonly settledBy: string | null;
	readonly state: ConcurrenceState;
	/** The reader may agree or not; nobody may to what they asked for. */
	readonly isMine: boolean;
	/** The reader or the asker is too new to count as another person. */
	readonly isTooNew: boolean;
	readonly href: string | null;
};

/** Who may be a second person. */
export const agreeingRoles: readonly string[] = ['admin', 'leader'];

/** So long somebody may agree. */
export const ASKED_HOURS = 72;
/** So long after that a list may be taken along. */
export const AGREED_HOURS = 24;

type Ends = { readonly agreed: boolean | null; readonly expiresAt: Date };

export function stateOf({ agreed, expiresAt }: Ends, now: Date): ConcurrenceState {
	if (agreed !== null) return agreed ? 'agreed' : 'refused';
	return expiresAt <= now ? 'expired' : 'waiting';
}

/** The lists about people that need a second person, by the first part of what they are asked for as: "bookings:<id>". */
export const lists = ['bookings', 'reception-book', 'consents', 'held'] as const;
export type ListKind = (typeof lists)[number];
/** What is kept of one person is asked for on the page of their request, which knows what was marked. */
export type AskedList = Exclude<ListKind, 'held'>;
export const askedLists = ['bookings', 'reception-book', 'consents'] as const satisfies readonly AskedList[];
export const ALL_CONSENTS = 'all';

export function subjectOf(list: ListKind, of: string): string {
	return `${list}:${of}`;
}
