import type { PlainDate, SendingState } from '@kheo/core';

/** A return that a superior in this installation awaits from us. */
export type AwaitedAbove = {
	readonly agencyId: string;
	readonly superior: string;
	readonly obligationId: string;
	readonly task: string;
	readonly planTitle: string;
	readonly due: PlainDate | null;
	readonly status: 'draft' | 'submitted' | 'needs-more' | 'accepted' | 'nil' | null;
	/** Of the same year and campaign as what is sent. */
	readonly isLikely: boolean;
};

/** One time the package was given to the network. */
export type PackageSending = {
	readonly id: string;
	readonly host: string;
	readonly by: string;
	readonly state: Exclude<SendingState, 'unsure'>;
	readonly tries: number;
	readonly nextTryAt: Date | null;
	readonly sentAt: Date | null;
	/** What the network or the other server said last. */
	readonly fault: string;
};

/** What the form offers again: the server that packages went to last. */
export type PackageServer = { readonly host: string; readonly fingerprint: string; readonly certificate: string | null };

/** What goes up from here, to whom it may go, and how it fared. */
export type UpwardView = {
	readonly kind: 'register' | 'results';
	readonly sha256: string | null;
	readonly awaited: readonly AwaitedAbove[];
	readonly receipts: readonly { readonly receiver: string; readonly at: Date; readonly person: string }[];
	readonly sendings: readonly PackageSending[];
	readonly server: PackageServer | null;
};

/** A unit that stands for an agency of its own, and the agencies it might stand for. */
export type LowerView = {
	readonly named: readonly { readonly unitId: string; readonly agencyId: string; readonly name: string }[];
	readonly agencies: readonly { readonly id: string; readonly name: string }[];
};

/** One content that a return here rests on, as its page shows it. */
export type LowerContentLine = {
	readonly version: number;
	readonly sender: string;
	readonly sha256: string;
	readonly takenAt: Date;
	readonly isAccepted: boolean;
	readonly units: number;
	readonly totals: readonly { readonly key: string; readonly value: number }[];
};
