import type { LastMoment, PlainDate, Stage } from '@kheo/core';
import type { PlanHead } from '#lib/features/plans/plan-head.ts';

export type Call = {
	readonly id: string;
	readonly person: string;
	readonly calledOn: PlainDate;
	readonly words: string;
	readonly promisedOn: PlainDate | null;
	readonly by: string;
};

/** A unit that still owes the product, with what was said to it so far. */
export type OwingUnit = {
	readonly id: string;
	readonly name: string;
	readonly address: string;
	readonly sentBack: boolean;
	/** The unit's own last day, where it was given more time. */
	readonly extendedDue: PlainDate | null;
	readonly promisedOn: PlainDate | null;
	readonly calls: readonly Call[];
};

export type NotedMessage = {
	readonly id: string;
	readonly stage: Stage;
	readonly on: PlainDate;
	readonly by: string;
	readonly units: readonly string[];
	readonly text: string;
};

export type ContactProduct = LastMoment & { readonly id: string; readonly task: string; readonly owing: number };

/** The page on which the Office speaks to the units about one product. */
export type ContactView = {
	readonly plan: PlanHead;
	readonly products: readonly ContactProduct[];
	readonly product: ContactProduct | null;
	/** As late as it is now. */
	readonly stage: Stage;
	readonly units: readonly OwingUnit[];
	readonly noted: readonly NotedMessage[];
	/** The reminding letter is about this product. */
	readonly letter: boolean;
	/** The agency's own wording, by stage. */
	readonly templates: Readonly<Partial<Record<Stage, string>>>;
};
