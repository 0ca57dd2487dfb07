import type { FindingCode } from '../finding.ts';
import type { ParamsOf } from '../finding-params.ts';

/** Words for every code: what is wrong, and what to do. */
export type FindingMessages = { readonly [C in FindingCode]: (params: ParamsOf<C>) => string };
