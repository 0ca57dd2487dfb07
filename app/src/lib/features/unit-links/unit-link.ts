import type { PlainDate } from '@kheo/core';

/** A unit, whether somebody signs in for it, and until when its link holds. */
export type UnitLinkLine = { readonly unitId: string; readonly unit: string; readonly hasAccount: boolean; readonly until: PlainDate | null };
