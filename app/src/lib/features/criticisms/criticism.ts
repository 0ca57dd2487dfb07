import type { CriticismAnswer, CriticismFigures, PlainDate } from '@kheo/core';

export type Opinion = {
	readonly id: string;
	readonly version: number;
	/** "Điều 5, khoản 2"; empty: the whole draft. */
	readonly place: string;
	readonly words: string;
	readonly saidOn: PlainDate;
	readonly answer: CriticismAnswer | null;
	readonly reason: string;
	readonly answeredOn: PlainDate | null;
};

/** A draft that was put to a body, and what became of its opinions. */
export type Criticism = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly words: string;
	readonly body: { readonly id: string; readonly name: string };
	readonly unit: { readonly id: string; readonly name: string } | null;
	readonly draftName: string | null;
	readonly askedOn: PlainDate;
	readonly due: PlainDate;
	readonly isPublic: boolean;
	readonly closedOn: PlainDate | null;
	readonly opinions: readonly Opinion[];
	readonly figures: CriticismFigures;
};
export type OpenedCriticism = Criticism & {
	readonly may: { readonly say: boolean; readonly answer: boolean; readonly close: boolean; readonly show: boolean };
};
