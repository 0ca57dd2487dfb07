import type { Suggestion } from '@kheo/core';

/** What units registered before, for one content head of the plan; null: for none that this plan has. */
export type SuggestionsView = {
	readonly unit: string;
	readonly heads: readonly {
		readonly label: string | null;
		readonly title: string;
		readonly suggestions: readonly (Pick<Suggestion, 'id' | 'name' | 'units' | 'lastYear'> & {
			/** A row of the return says much the same. */
			readonly present: boolean;
		})[];
	}[];
};
