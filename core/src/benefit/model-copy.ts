import type { PlainDate } from '../calendar/plain-date.ts';
import type { Served } from './benefit-years.ts';

export type ModelPlace = {
	readonly id: string;
	readonly words: string;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly since: PlainDate | null;
	/** Who took it over there; empty where it is the unit itself. */
	readonly adoptedBy: string;
};
export type ModelYear = Served & { readonly year: number; readonly howKnown: string };
export type ModelPhoto = { readonly alt: string; readonly on: PlainDate };

/** A model as it was approved for the people to read. */
export type ModelCopy = {
	readonly name: string;
	readonly kind: string;
	readonly field: string;
	readonly unit: string;
	readonly startedOn: PlainDate;
	readonly endedOn: PlainDate | null;
	readonly endedBecause: string;
	readonly changed: string;
	readonly source: string;
	readonly places: readonly ModelPlace[];
	readonly years: readonly ModelYear[];
	readonly pairs: readonly { readonly id: string; readonly caption: string; readonly before: ModelPhoto; readonly after: ModelPhoto }[];
};
