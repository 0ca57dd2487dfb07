import type { BenefitKey, BenefitYear } from '@kheo/core';

/** What was counted otherwise in a year than before. */
export type BenefitNote = { readonly id: string; readonly key: BenefitKey; readonly year: number; readonly words: string };
export type Benefits = { readonly years: readonly BenefitYear[]; readonly notes: readonly BenefitNote[] };
