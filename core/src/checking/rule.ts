import type { Meaning } from '../calendar/deadline.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Source } from '../document/source.ts';
import type { DatedName } from '../organisation/dated-names.ts';
import type { Reading } from '../reading/reading.ts';
import type { Finding, Replacement, Severity, TextCode } from './finding.ts';
import type { ParamsOf } from './finding-params.ts';
import type { Paper } from './paper.ts';

/** What the rules know besides the document. */
export type CheckContext = {
	readonly calendar: WorkingCalendar;
	readonly meaning: Meaning;
	/** The superior's plan that this one answers, once a person entered it. */
	readonly superior: Superior | null;
	/** Blank number and day are normal in a draft, and a fault in an issued document. */
	readonly isDraft: boolean;
	/** Anniversaries known beside those that the document itself dates. */
	readonly anniversaries: readonly Anniversary[];
	/** Names of bodies with the days between which they were borne. */
	readonly names: readonly DatedName[];
	/** Documents of which people entered that they are replaced or no longer in force. */
	readonly registry: readonly RegisteredDocument[];
};

/** The superior's plan: `name` as people cite it; each deadline says what it is about and its last day in time; `slogans` are those of its appendix. */
export type Superior = {
	readonly name: string;
	readonly deadlines: readonly { readonly about: string; readonly due: PlainDate }[];
	readonly slogans?: readonly string[];
};

/** A cited document that lost its force or was amended: `until` is the last day on which it held as it was, `replacedBy` is as people cite it, or empty. */
export type RegisteredDocument = {
	readonly number: string;
	readonly kind: string | null;
	/** Its own day: numbers come again every year. */
	readonly issued?: PlainDate | null;
	readonly until: PlainDate;
	readonly replacedBy: string;
	/** It goes on, with what `replacedBy` changes in it. */
	readonly amended?: boolean;
};

/** What is commemorated, as printed after "N năm", and the year it is counted from. */
export type Anniversary = { readonly name: string; readonly since: number };

/**
 * One thing a proof-reader looks for. `laws` gives the law or custom behind each code that it may return: what the settings page
 * shows and what every finding says.
 */
export type Rule = {
	readonly codes: readonly TextCode[];
	readonly laws: Readonly<Partial<Record<TextCode, string>>>;
	readonly find: Find<TextCode>;
};

type Find<C extends TextCode> = (reading: Reading, context: CheckContext, paper: Paper) => readonly Found<C>[];

/** A finding before its law is written to it. */
export type Found<C extends TextCode = TextCode> = Omit<Finding, 'rule' | 'code'> & { readonly code: C };

/** A rule that can return these codes and no other. */
export function defineRule<C extends TextCode>(laws: Readonly<Record<C, string>>, find: Find<C>): Rule {
	// NOTE: the language widens the keys of an object to text; these are codes alone.
	return { codes: Object.keys(laws) as C[], laws, find };
}

/** A finding whose parameters fit its code. */
export function finding<C extends TextCode>(
	code: C,
	severity: Severity,
	params: ParamsOf<C>,
	places: readonly Source[],
	fix?: readonly Replacement[]
): Found<C> {
	return fix ? { code, severity, params, places, fix } : { code, severity, params, places };
}
