import type { ChangeParams, KeptParams, OpenPointParams } from '../renewal-params.ts';

type Said<All> = { readonly [Code in keyof All]: (params: All[Code]) => string };

/** Words for every code: why a place changes, why one stays, what is to be decided. */
export type RenewalMessages = { readonly change: Said<ChangeParams>; readonly kept: Said<KeptParams>; readonly open: Said<OpenPointParams> };
