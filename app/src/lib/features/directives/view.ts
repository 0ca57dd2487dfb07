import type { PlainDate } from '@kheo/core';

/** A leader's own words on a version's slip, and the duty they became. */
export type Directive = {
	readonly id: string;
	readonly version: number;
	readonly words: string;
	readonly position: string;
	readonly name: string;
	readonly on: PlainDate;
	readonly file: { readonly sha256: string; readonly name: string } | null;
	readonly enteredBy: string;
	readonly duty: { readonly id: string; readonly units: readonly string[]; readonly deadline: string | null; readonly due: PlainDate | null } | null;
	/** Duties that came of the words and were called back. */
	readonly recalls: readonly { readonly dutyId: string; readonly on: PlainDate; readonly by: string; readonly reason: string }[];
};

export type UnitChoice = { readonly id: string; readonly name: string };
export type Directives = { readonly all: readonly Directive[]; readonly units: readonly UnitChoice[] };
