import type { ModelCopy, ModelPhoto, ModelStanding, PlainDate } from '@kheo/core';

export const modelStates = ['draft', 'proposed', 'approved'] as const;
export type ModelState = (typeof modelStates)[number];

/** As everybody reads it. */
export type PublicModel = ModelCopy & { readonly id: string; readonly standing: ModelStanding; readonly approvedOn: PlainDate };

/** A pair on the desk: the photo after may still be to come. */
export type DeskPair = { readonly id: string; readonly caption: string; readonly before: ModelPhoto; readonly after: ModelPhoto | null };

/** A line of the desk. */
export type ModelLine = {
	readonly id: string;
	readonly name: string;
	readonly unit: string;
	readonly kind: string;
	readonly state: ModelState;
	readonly isPublic: boolean;
	readonly isWithdrawn: boolean;
};

export type DeskModel = Omit<ModelCopy, 'pairs'> &
	Pick<ModelLine, 'id' | 'state' | 'isPublic'> & {
		readonly version: number;
		readonly unitId: string;
		readonly pairs: readonly DeskPair[];
		readonly returnedBecause: string | null;
		readonly withdrawnBecause: string | null;
		readonly proposedBy: string | null;
		readonly proposedByMe: boolean;
		readonly approvedBy: string | null;
		/** What it lacks before it can be put up. */
		readonly lacks: readonly Lack[];
	};

export const lacks = ['place', 'changed'] as const;
export type Lack = (typeof lacks)[number];

/** Something that may become a model in one press. */
export type ModelSource = { readonly key: string; readonly title: string; readonly from: string };
export type Suggestions = { readonly kinds: readonly string[]; readonly fields: readonly string[] };
