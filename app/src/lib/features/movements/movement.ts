import type { Criterion, CriteriaRules, CriterionScorer, NominationResult, PlainDate, Scores } from '@kheo/core';

export const nominationKinds = ['collective', 'person'] as const;
export type NominationKind = (typeof nominationKinds)[number];

export const movementStates = ['prepared', 'open', 'scoring', 'closed', 'stopped'] as const;
export type MovementState = (typeof movementStates)[number];

export type CriteriaSet = CriteriaRules & {
	readonly id: string;
	readonly name: string;
	readonly edition: number;
	readonly source: string;
	readonly isFrozen: boolean;
	readonly version: number;
};

/** A line of the list of movements. */
export type MovementLine = {
	readonly id: string;
	readonly title: string;
	readonly year: number;
	readonly state: MovementState;
	readonly signUpBy: PlainDate;
	readonly nominateBy: PlainDate;
	readonly units: number;
	readonly nominated: number;
	readonly recognised: number;
	/** Whether the reader sits on its council. */
	readonly isOnCouncil: boolean;
};

export type Movement = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly purpose: string;
	readonly year: number;
	readonly state: MovementState;
	readonly launch: { readonly documentId: string | null; readonly words: string };
	readonly criteria: CriteriaSet;
	readonly signUpBy: PlainDate;
	readonly nominateBy: PlainDate;
	readonly isPublic: boolean;
	readonly places: Readonly<Record<NominationKind, number | null>>;
	readonly launchedOn: PlainDate | null;
	readonly closedOn: PlainDate | null;
	/** Why it came to nothing; null while it did not. */
	readonly stopped: string | null;
	readonly minutesDraftId: string | null;
	readonly decisionDraftId: string | null;
};

export type SignUp = {
	readonly id: string;
	readonly unit: Named;
	readonly on: PlainDate;
	readonly by: string;
	readonly note: string;
	readonly withdrawn: string | null;
};
export type Named = { readonly id: string; readonly name: string };

export type NominationFile = { readonly id: string; readonly name: string; readonly sha256: string; readonly criterion: string };

export type Nomination = {
	readonly id: string;
	readonly version: number;
	readonly unit: Named;
	readonly kind: NominationKind;
	readonly name: string;
	readonly post: string;
	readonly model: string;
	readonly achievement: string;
	readonly selfScores: Scores | null;
	readonly officeScores: Scores | null;
	readonly withdrawn: string | null;
	readonly files: readonly NominationFile[];
	/** Empty until the council has closed, but for whoever it was. */
	readonly authors: readonly string[];
};

export type CouncilMember = {
	readonly id: string;
	readonly userId: string;
	readonly name: string;
	readonly title: string;
	readonly isChair: boolean;
	readonly isMe: boolean;
	/** How many nominations they have scored or declared an interest in; no points. */
	readonly done: number;
	readonly conflicts: number;
};

/** A member's sheet as it is read once the council has closed. */
export type ReadSheet = { readonly member: string; readonly hasConflict: boolean; readonly points: Scores | null; readonly remark: string };

/** A line of the result, once the council has closed. */
export type ResultLine = NominationResult & {
	readonly nomination: Nomination;
	readonly place: number | null;
	readonly level: readonly string[];
	readonly isSettled: boolean;
	readonly points: string | null;
	readonly code: string | null;
	/** For the Office, leaders and the council; nobody else is given them. */
	readonly sheets: readonly ReadSheet[];
};

export type TieOrder = { readonly names: readonly string[]; readonly reason: string; readonly by: string; readonly on: PlainDate };

export type MovementPage = {
	readonly movement: Movement;
	readonly signUps: readonly SignUp[];
	readonly nominations: readonly Nomination[];
	/** How many there are of all units. */
	readonly standing: number;
	readonly council: readonly CouncilMember[];
	readonly results: Readonly<Record<NominationKind, readonly ResultLine[]>>;
	/** Level across the last place: ids, to be put in order with a reason. */
	readonly openTies: readonly (readonly string[])[];
	readonly tieOrders: readonly TieOrder[];
	readonly conflicts: readonly { readonly member: string; readonly nomination: string; readonly reason: string }[];
	readonly seat: { readonly isMember: boolean; readonly isChair: boolean };
};

/** What a member of the council has in front of them; nothing of the others. */
export type OwnSheet = {
	readonly nomination: Nomination;
	readonly stance: { readonly hasConflict: boolean; readonly reason: string } | null;
	readonly points: Scores | null;
	readonly remark: string;
	/** Nominated by the unit they speak for. */
	readonly isOwnUnit: boolean;
};

export function scoredBy(criteria: readonly Criterion[], scorer: CriterionScorer): Criterion[] {
	return criteria.filter((one) => one.scorer === scorer);
}
