/** A paper that is no plan but what a unit hands in for one: on whose form it is filled in, and by whom. */
export type FilledForm = {
	readonly planId: string;
	readonly plan: string;
	readonly obligationId: string;
	readonly task: string;
	/** Who handed it in, when its names are those of a unit that owes it. */
	readonly unit: { readonly id: string; readonly name: string } | null;
	readonly rows: number;
};
