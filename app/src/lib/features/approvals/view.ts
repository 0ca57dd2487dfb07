import type { PlainDate } from '@kheo/core';

/** What goes the chain: a version of a register, or a paper written here as it was put up once. */
export type Subject = { readonly of: 'consolidation' | 'draft'; readonly id: string };

export type StepPart = 'draft' | 'initial' | 'sign';

/** A place in the chain as it is named before the freezing. */
export type NamedStep = { readonly part: 'initial' | 'sign'; readonly title: string; readonly name: string; readonly userId: string | null };

export type Agreement = {
	readonly how: 'app' | 'paper';
	readonly name: string;
	readonly on: PlainDate;
	readonly at: Date;
	/** Who entered what was agreed on paper. */
	readonly enteredBy: string;
	readonly proof: { readonly sha256: string; readonly name: string } | null;
};

export type Step = Omit<NamedStep, 'part'> & { readonly part: StepPart; readonly position: number; readonly agreed: Agreement | null };

/** The chain of a frozen version, who has it now and since when. */
export type Chain = {
	readonly steps: readonly Step[];
	/** Null once all have agreed. */
	readonly turn: Step | null;
	/** When the paper came to whoever has it. */
	readonly since: Date | null;
	/** May the reader agree now, as themselves? */
	readonly mayAgree: boolean;
	/** May the reader give it back now, as themselves? */
	readonly mayReturn: boolean;
};

export type ChainMember = { readonly userId: string; readonly name: string };

/** What the freezing form offers: the chain that was named last, and the accounts that may be chosen. */
export type ProposedChain = { readonly initials: readonly NamedStep[]; readonly signer: string | null; readonly members: readonly ChainMember[] };
