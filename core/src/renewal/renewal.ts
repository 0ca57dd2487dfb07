import type { Source } from '../document/source.ts';
import type { ChangeParams, KeptParams, OpenPointParams } from './renewal-params.ts';

/** Last year's plan made ready for another year: what would change, what was looked at and left, what a person must decide. */
export type Renewal = {
	/** The year the plan was for; null when the paper does not say, and then nothing is changed. */
	readonly from: number | null;
	readonly to: number;
	/** In the order of the text; no two touch the same words. */
	readonly changes: readonly Change[];
	/** Every other year and day that the text prints, with the reason why it stays. */
	readonly kept: readonly Kept[];
	readonly open: readonly OpenPoint[];
};

/** The words of `source` become `with`. Wording of the reason lives in `messages/`. */
export type Change = Coded<ChangeParams> & { readonly source: Source; readonly with: string };
export type Kept = Coded<KeptParams> & { readonly source: Source };
/** One thing to decide, however many places it concerns; none when it concerns the whole plan. */
export type OpenPoint = Coded<OpenPointParams> & { readonly places: readonly Source[] };

export type ChangeCode = keyof ChangeParams;
export type KeptCode = keyof KeptParams;
export type OpenPointCode = keyof OpenPointParams;

/** A code with the parameters that fit it. */
type Coded<All> = { [Code in keyof All]: { readonly code: Code; readonly params: All[Code] } }[keyof All];
