import type { Meaning } from '../calendar/deadline.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Source } from '../document/source.ts';
import type { Reading } from '../reading/reading.ts';
import type { Finding, FindingCode, Severity } from './finding.ts';
import type { ParamsOf } from './finding-params.ts';

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
};

/** The superior's plan: `name` as people cite it; each deadline says what it is about and its last day in time; `slogans` are those of its appendix. */
export type Superior = {
	readonly name: string;
	readonly deadlines: readonly { readonly about: string; readonly due: PlainDate }[];
	readonly slogans?: readonly string[];
};

/** What is commemorated, as printed after "N năm", and the year it is counted from. */
export type Anniversary = { readonly name: string; readonly since: number };

export type Rule = (reading: Reading, context: CheckContext) => readonly Finding[];

/** A finding whose parameters fit its code. */
export function finding<C extends FindingCode>(
	code: C,
	severity: Severity,
	params: ParamsOf<C>,
	places: readonly Source[],
	rule: string,
	repair?: readonly string[]
): Finding {
	return repair ? { code, severity, params, places, rule, repair } : { code, severity, params, places, rule };
}
