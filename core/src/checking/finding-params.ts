import type { PlainDate } from '../calendar/plain-date.ts';
import type { LayoutCode, LayoutParams } from './layout/layout-codes.ts';

/** What each finding's message needs to know. Days stay days: the catalogue says them. Empty text: not known. */
export type FindingParams = {
	'year-mismatch': { readonly year: number; readonly expected: number; readonly count: number };
	'number-blank': { readonly symbol: string };
	'date-blank': { readonly day: string; readonly month: string; readonly year: string };
	'deadline-unreadable': { readonly words: string };
	'deadline-printed-on-rest-day': { readonly words: string; readonly day: PlainDate; readonly reason: string };
	'deadline-ends-on-rest-day': { readonly words: string; readonly due: PlainDate; readonly advised: PlainDate; readonly reason: string };
	'deadline-before-issue': { readonly words: string; readonly due: PlainDate; readonly issued: PlainDate };
	/** `superior` names the superior document whose deadline is overrun; empty when both deadlines are of this plan. */
	'deadline-after-upper': {
		readonly lowerWords: string;
		readonly lowerDue: PlainDate;
		readonly upperWords: string;
		readonly upperDue: PlainDate;
		readonly receiver: string;
		readonly superior: string;
	};
	'deadline-slack': {
		readonly lowerDue: PlainDate;
		readonly upperDue: PlainDate;
		readonly upperWords: string;
		readonly receiver: string;
		readonly days: number;
	};
	/** `days` are the working days left when signed on `last`; they run from `leftFrom` to `leftTo`. 0: the window is already closed. */
	'sign-by': {
		/** Of a document that is no plan. */
		readonly kind?: string;
		readonly from: PlainDate | '';
		readonly before: PlainDate;
		readonly last: PlainDate;
		readonly days: number;
		readonly leftFrom: PlainDate | '';
		readonly leftTo: PlainDate | '';
	};
	'anniversary-wrong': { readonly printed: number; readonly expected: number; readonly since: number; readonly until: number };
	'slogan-differs': { readonly printed: string; readonly original: string; readonly superior: string };
	'symbol-broken': { readonly printed: string; readonly canonical: string };
	/** `missing`: some of "date", "issuer", "about", joined by commas. */
	'citation-incomplete': { readonly kind: string; readonly number: string; readonly missing: string; readonly nested: number };
	'appendix-missing': { readonly label: string };
	'appendix-unmentioned': { readonly label: string };
	'recipient-inferred': { readonly recipient: string; readonly because: string; readonly task: string };
	'period-missing': { readonly from: PlainDate | ''; readonly to: PlainDate | '' };
	'wording-mixed': { readonly first: string; readonly second: string };
	'end-mark-spaced': { readonly printed: string };
	/** `days` of that month; 0: there is no such month. */
	'date-impossible': { readonly printed: string; readonly month: number; readonly days: number };
	'weekday-wrong': { readonly printed: string; readonly date: string; readonly right: string; readonly day: PlainDate };
	'citation-after-issue': { readonly kind: string; readonly number: string; readonly date: PlainDate };
	'citation-dates-differ': { readonly kind: string; readonly number: string; readonly first: PlainDate; readonly second: PlainDate };
	'citation-year-differs': { readonly kind: string; readonly number: string; readonly date: PlainDate };
	/** `above`: labels of the sections around it; empty for a slip of the alphabet. */
	'section-number-broken': { readonly previous: string; readonly printed: string; readonly expected: string; readonly above: string };
	'appendix-number-broken': { readonly previous: string; readonly printed: string };
	'appendix-number-arabic': { readonly printed: string; readonly expected: string };
	'signature-capacity-wrong': { readonly problem: 'for-itself' | 'for-deputy' | 'deputy-alone'; readonly onBehalfOf: string; readonly position: string };
	'file-copy-missing': { readonly last: string };
	'citation-replaced': { readonly kind: string; readonly number: string; readonly until: PlainDate; readonly replacedBy: string };
	/** `certain` 0: the day is known by hearsay. */
	'citation-amended': { readonly kind: string; readonly number: string; readonly until: PlainDate; readonly replacedBy: string };
	'name-not-valid': {
		readonly printed: string;
		readonly since: PlainDate | '';
		readonly until: PlainDate | '';
		readonly successor: string;
		readonly source: string;
		readonly certain: number;
	};
	'leftover-soldiers': { readonly issuer: string };
	'leftover-province': { readonly printed: string; readonly own: string };
	'leftover-issuer': { readonly printed: string; readonly own: string };
	'self-reference-differs': { readonly printed: string; readonly expected: string };
	'spelling-mixed': { readonly printed: string; readonly expected: string };
	'word-doubled': { readonly printed: string; readonly expected: string };
	'capital-people': { readonly printed: string; readonly expected: string; readonly count: number };
	'capital-weekday': { readonly printed: string; readonly expected: string; readonly count: number };
	'capital-clause': { readonly printed: string; readonly expected: string; readonly count: number };
	'capital-kind': { readonly printed: string; readonly expected: string; readonly count: number };
	'capital-post': { readonly printed: string; readonly expected: string; readonly count: number };
	'capital-congress': { readonly printed: string; readonly expected: string; readonly count: number };
	'table-total-wrong': { readonly column: string; readonly printed: string; readonly expected: string };
	'unit-two-names': { readonly first: string; readonly second: string };
	'citation-repeated-in-full': { readonly kind: string; readonly number: string };
	'citation-symbol-missing': { readonly printed: string; readonly number: string };
	'citation-kind-differs': { readonly kind: string; readonly number: string; readonly expected: string };
	'symbol-form-wrong': { readonly printed: string; readonly expected: string };
	'citation-symbols-differ': { readonly kind: string; readonly first: string; readonly second: string };
} & Readonly<Record<LayoutCode, LayoutParams>>;

/** Every code has its parameters. */
export type ParamsOf<C extends keyof FindingParams> = FindingParams[C];
