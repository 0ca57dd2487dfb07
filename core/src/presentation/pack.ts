import type { PlainDate } from '../calendar/plain-date.ts';
import type { Alignment } from '../document/document.ts';

/** The parts of an official paper whose presentation is ruled, as the reading finds them. */
export type ComponentName =
	| 'nation'
	| 'motto'
	| 'party-heading'
	| 'parent-issuer'
	| 'issuer'
	| 'number'
	| 'place-and-date'
	| 'kind'
	| 'subject'
	| 'letter-subject'
	| 'addressee'
	| 'basis'
	| 'part'
	| 'section'
	| 'clause-title'
	| 'article'
	| 'body'
	| 'capacity'
	| 'position'
	| 'signer'
	| 'recipients-label'
	| 'recipients'
	| 'appendix-label'
	| 'appendix-title'
	| 'appendix-note'
	| 'page-number';

/** From … to, both included. */
export type Range = readonly [number, number];

/** How far a row can be trusted: read in the act's own text, known from summaries of it, or from practice only. */
export type Certainty = 'text' | 'summary' | 'practice';

/** What one place of the law asks of one component; a property that is not named is free. */
export type Row = {
	readonly component: ComponentName;
	/** Points. */
	readonly size?: Range;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly case?: 'upper' | 'lower';
	readonly align?: Alignment;
	/** Where a first line may begin, in centimetres from the margin. */
	readonly indent?: readonly number[];
	/** Room to the component or paragraph above, in points. */
	readonly space?: Range;
	/** Height of a line: times a single line, or exactly so many points. */
	readonly lines?: Range;
	readonly exactLine?: Range;
	/** The rule under it: its length as a share of the printed line, or the star of Party papers. */
	readonly rule?: Range | '*';
	readonly clause: string;
	readonly certainty: Certainty;
};

export type Ruled<Value> = { readonly is: Value; readonly clause: string; readonly certainty: Certainty };

/** Millimetres. */
export type PageRules = {
	readonly paper: Ruled<readonly [number, number]>;
	readonly portrait: Ruled<true> | null;
	readonly margins: Ruled<{ readonly top: Range; readonly bottom: Range; readonly left: Range; readonly right: Range }>;
	readonly font: Ruled<string>;
	readonly color: Ruled<'black'> | null;
	/** Centred in the top margin and hidden on the first page. */
	readonly pageNumber: Ruled<true> | null;
	/** Each annex counts its pages from 1. */
	readonly annexPages: Ruled<true> | null;
};

/** The rules of presentation of one act, as data. */
export type Pack = {
	readonly id: string;
	/** As people cite it before the clause. */
	readonly name: string;
	readonly page: PageRules;
	/** What stands after the last sentence; "./." where an act says nothing of it. */
	readonly ending?: Ruled<'.' | './.'>;
	readonly rows: readonly Row[];
};

/** Whose papers follow which kind of rules. */
export type System = 'state' | 'party' | 'front';

/** A pack rules the papers of a system whose day lies in its time; `to` null: until further notice. */
export type Application = {
	readonly system: System;
	readonly pack: Pack;
	readonly from: PlainDate;
	readonly to: PlainDate | null;
	readonly certainty: Certainty;
	/** Where its first day could not be read in the act: the days that are told, and the time in which it can lie. */
	readonly doubt?: { readonly told: readonly PlainDate[]; readonly within: readonly [PlainDate, PlainDate] };
};
