import type { FindingCode } from '../finding.ts';
import type { ParamsOf } from '../finding-params.ts';

/** Words for every code: what is wrong, and what to do. */
export type FindingMessages = { readonly [C in FindingCode]: (params: ParamsOf<C>) => string };

/** A short name for every code, as a list of settings shows it. */
export type FindingTitles = Readonly<Record<FindingCode, string>>;
