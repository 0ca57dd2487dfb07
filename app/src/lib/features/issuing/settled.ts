import type { PlainDate } from '@kheo/core';

export type IssuedNumber = { readonly number: string; readonly dated: PlainDate };

/** What the Office has put up of what a plan asks: under which numbers it went out, and whether some of it waits to be signed and issued. */
export type Settled = { readonly issued: readonly IssuedNumber[]; readonly waits: boolean };

/** By the obligation: the units' product that was gathered, and the Office's own to gather it. */
export type SettledOf = Readonly<Record<string, Settled>>;
