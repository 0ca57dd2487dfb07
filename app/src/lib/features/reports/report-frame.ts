/** What the page of a unit's result report needs besides the return itself. */
export type ReportFrame = {
	/** Registered activities, and parts of the report, that its rows do not have yet. */
	readonly absent: { readonly activities: number; readonly parts: number };
	/** Cells that are still empty here and of which the activities themselves say something. */
	readonly empty: number;
	/** By row and column: what the activity itself says where the report says something else. */
	readonly said: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Names that would be left over from another unit's report, and the plan's own. */
	readonly own: { readonly names: readonly string[]; readonly year: number | null };
	readonly others: readonly string[];
};

/** A report for which the plan prints no form has a page of its own; one with a form is filled in as that form. */
export function isOwnReport({ obligation, form }: { readonly obligation: { readonly kind: string }; readonly form: { readonly proposed: boolean } }): boolean {
	return obligation.kind === 'report' && form.proposed;
}
