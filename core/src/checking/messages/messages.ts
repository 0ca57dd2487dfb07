import type { FindingCode, TextCode } from '../finding.ts';
import type { ParamsOf } from '../finding-params.ts';

/** Words for every code: what is wrong, and what to do. */
export type FindingMessages = { readonly [C in FindingCode]: (params: ParamsOf<C>) => string };

/** A short name for every code of the text, as a list of settings shows it. */
export type FindingTitles = Readonly<Record<TextCode, string>>;
