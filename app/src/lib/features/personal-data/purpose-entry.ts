import type { PlainDate } from '@kheo/core';
import type { Declared } from './register/field.ts';
import type { Purpose, PurposeName } from './register/purposes.ts';

/** A purpose of the register as the agency has it: what comes with the product, what the agency changed, and the columns. */
export type PurposeEntry = Purpose & {
	readonly name: PurposeName;
	/** The agency's own words; empty: those that come with the product. */
	readonly text: string;
	/** The agency's own time; null: the one that comes with the product. */
	readonly months: number | null;
	readonly source: string;
	readonly changed: { readonly by: string; readonly on: PlainDate } | null;
	readonly version: number;
	readonly fields: readonly Declared[];
};
