import type {
	PlainDate,
	RecommendationFigures,
	RecommendationStanding,
	RecommendationState,
	RecommendationStep,
	SupervisionState,
	SupervisoryKind
} from '@kheo/core';

export type SupervisoryBody = { readonly id: string; readonly name: string; readonly kind: SupervisoryKind; readonly hasAccount: boolean };
/** A stored sheet, opened through the page that shows it. */
export type KeptFile = { readonly sha256: string; readonly name: string };

export type FollowUp = {
	readonly id: string;
	readonly step: RecommendationStep;
	readonly words: string;
	readonly on: PlainDate;
	readonly by: string;
	readonly file: KeptFile | null;
};

export type Recommendation = {
	readonly id: string;
	readonly version: number;
	readonly supervisionId: string;
	readonly supervision: string;
	readonly words: string;
	readonly due: PlainDate;
	readonly state: RecommendationState;
	readonly standing: RecommendationStanding;
	/** To whom; null: the agency's leaders. */
	readonly unit: { readonly id: string; readonly name: string } | null;
	readonly steps: readonly FollowUp[];
};

export type GivenPaper = { readonly id: string; readonly title: string; readonly on: PlainDate; readonly receiver: string; readonly file: KeptFile | null };

/** A line of the programme, for a list. */
export type SupervisionLine = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly scope: string;
	readonly body: { readonly id: string; readonly name: string };
	readonly unit: { readonly id: string; readonly name: string } | null;
	readonly plannedOn: PlainDate;
	readonly heldOn: PlainDate | null;
	readonly state: SupervisionState;
	readonly isPublic: boolean;
	readonly figures: RecommendationFigures;
};

export type Supervision = SupervisionLine & {
	readonly request: { readonly words: string; readonly on: PlainDate; readonly due: PlainDate } | null;
	readonly minutes: { readonly words: string; readonly on: PlainDate; readonly file: KeptFile | null } | null;
	readonly callOffReason: string;
	readonly closedOn: PlainDate | null;
	readonly papers: readonly GivenPaper[];
	readonly recommendations: readonly Recommendation[];
	/** What whoever reads may do. */
	readonly may: { readonly supervise: boolean; readonly give: boolean; readonly replyAs: 'all' | string | null };
};
