/** Why the agency may: a task of the state agency under the law, or the person's own consent. */
export type Basis = 'task' | 'consent' | 'law';
export type Whose = 'staff' | 'citizen' | 'both';
/** Where it comes from. */
export type Origin = 'person' | 'agency' | 'system';
/** Who sees it in the product. */
export type Seers = 'office' | 'keepers' | 'members' | 'people' | 'nobody' | 'self' | 'auditors';
/** How long it is kept: a time of this register's that a nightly job keeps, a time that another page sets, as long as the papers, or while the thing lasts. */
export type Keeping =
	| { readonly by: 'here'; readonly months: number }
	| { readonly by: 'feedback' | 'questionnaire' }
	| { readonly by: 'fixed'; readonly days: number }
	| { readonly by: 'archive' | 'membership' | 'thing' };

export type Purpose = {
	readonly basis: Basis;
	readonly whose: Whose;
	readonly origin: Origin;
	readonly seen: Seers;
	readonly keeping: Keeping;
	/** The time was set by us and stands in no act we have read: the agency is asked to confirm it. */
	readonly unconfirmed?: true;
};

const YEAR = 12;

/**
 * Every purpose for which the product keeps data about people (Luật 91/2025/QH15, Điều 9 for consent, Điều 19 for tasks of a state agency). The words of each
 * stand in the catalogue under the same name.
 */
export const purposes = {
	accounts: { basis: 'task', whose: 'staff', origin: 'agency', seen: 'office', keeping: { by: 'membership' } },
	accountability: { basis: 'law', whose: 'staff', origin: 'system', seen: 'members', keeping: { by: 'archive' } },
	log: { basis: 'law', whose: 'both', origin: 'system', seen: 'auditors', keeping: { by: 'archive' } },
	papers: { basis: 'law', whose: 'staff', origin: 'agency', seen: 'members', keeping: { by: 'archive' } },
	plans: { basis: 'task', whose: 'staff', origin: 'agency', seen: 'members', keeping: { by: 'archive' } },
	contacts: { basis: 'consent', whose: 'staff', origin: 'person', seen: 'office', keeping: { by: 'here', months: 1 }, unconfirmed: true },
	messages: { basis: 'task', whose: 'staff', origin: 'system', seen: 'office', keeping: { by: 'here', months: 2 * YEAR }, unconfirmed: true },
	duty: { basis: 'task', whose: 'staff', origin: 'agency', seen: 'members', keeping: { by: 'archive' } },
	evidence: { basis: 'consent', whose: 'both', origin: 'agency', seen: 'members', keeping: { by: 'archive' } },
	publicity: { basis: 'consent', whose: 'both', origin: 'agency', seen: 'people', keeping: { by: 'thing' } },
	feedback: { basis: 'task', whose: 'citizen', origin: 'person', seen: 'office', keeping: { by: 'feedback' } },
	restricted: { basis: 'law', whose: 'citizen', origin: 'person', seen: 'keepers', keeping: { by: 'archive' } },
	dialogues: { basis: 'consent', whose: 'citizen', origin: 'person', seen: 'office', keeping: { by: 'feedback' } },
	bookings: { basis: 'consent', whose: 'citizen', origin: 'person', seen: 'office', keeping: { by: 'fixed', days: 30 } },
	surveys: { basis: 'consent', whose: 'citizen', origin: 'person', seen: 'members', keeping: { by: 'questionnaire' } },
	consultations: { basis: 'task', whose: 'both', origin: 'person', seen: 'people', keeping: { by: 'archive' } },
	honours: { basis: 'task', whose: 'staff', origin: 'agency', seen: 'members', keeping: { by: 'archive' } },
	voices: { basis: 'consent', whose: 'staff', origin: 'person', seen: 'keepers', keeping: { by: 'thing' } },
	supervision: { basis: 'task', whose: 'staff', origin: 'agency', seen: 'members', keeping: { by: 'archive' } },
	rights: { basis: 'law', whose: 'both', origin: 'person', seen: 'office', keeping: { by: 'here', months: 5 * YEAR }, unconfirmed: true }
} as const satisfies { readonly [name: string]: Purpose };

export type PurposeName = keyof typeof purposes;
export const purposeNames = Object.keys(purposes) as PurposeName[];
