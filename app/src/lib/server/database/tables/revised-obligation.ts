import type { ObligationField } from '@kheo/core';
import type { Day } from './columns.ts';

/** An obligation as it stood in one version of a plan. */
export type StoodAs = {
	readonly task: string;
	readonly words: string | null;
	readonly due: Day | null;
	readonly time?: string | null;
	readonly occasion?: string | null;
	readonly unitIds: readonly string[];
};

/** What a revision did to one obligation: `before` is null for one that came, `after` for one that was withdrawn. */
export type RevisedObligation = {
	readonly obligationId: string;
	readonly before: StoodAs | null;
	readonly after: StoodAs | null;
	readonly fields: readonly ObligationField[];
	/** The units for which something is different now. */
	readonly unitIds: readonly string[];
};
