/** What the page of a unit's result report needs besides the return itself. */
export type ReportFrame = {
	/** Registered activities, and parts of the report, that its rows do not have yet. */
	readonly absent: { readonly activities: number; readonly parts: number };
	/** Cells that are still empty here and of which the activities themselves say something. */
	readonly empty: number;
	/** By row and column: what the activity itself says where the report says something else. */
	readonly said: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** What stands elsewhere in the system, counted for this unit, and is not in the report: it goes in only when somebody takes it. */
	readonly offers: readonly Offer[];
	/** By row: where the figures of what was taken stand, if not on the activity's own page. */
	readonly sources: Readonly<Record<string, OfferSource>>;
	/** Names that would be left over from another unit's report, and the plan's own. */
	readonly own: { readonly names: readonly string[]; readonly year: number | null };
	readonly others: readonly string[];
};

export type OfferSource = 'posts' | 'slogans';
export type Offer = {
	readonly rowId: string;
	readonly from: OfferSource;
	readonly name: string;
	readonly when: string;
	readonly words: string;
	readonly figures: readonly { readonly key: string; readonly value: string }[];
};

/** A report for which the plan prints no form has a page of its own; one with a form is filled in as that form. */
export function isOwnReport({ obligation, form }: { readonly obligation: { readonly kind: string }; readonly form: { readonly proposed: boolean } }): boolean {
	return obligation.kind === 'report' && form.proposed;
}
