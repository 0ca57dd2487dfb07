export type Head = { readonly label: string; readonly title: string };
export type RegisteredRow = { readonly unit: string; readonly head: string | null };

export type Coverage = {
	readonly heads: readonly (Head & { readonly rows: number; readonly units: readonly string[] })[];
	/** Rows that name no head of the plan. */
	readonly without: number;
};

/**
 * Which of the plan's content heads somebody registered something for. A head that stands over others is not asked for itself: a row under
 * it that names no deeper one belongs to no head yet.
 */
export function coverageOf(heads: readonly Head[], rows: readonly RegisteredRow[]): Coverage {
	const asked = heads.filter(({ label }) => !heads.some((other) => other.label.startsWith(`${label}.`)));
	const known = new Set(asked.map(({ label }) => label));
	return {
		heads: asked.map((head) => {
			const own = rows.filter((row) => row.head === head.label);
			return { ...head, rows: own.length, units: [...new Set(own.map(({ unit }) => unit))] };
		}),
		without: rows.filter(({ head }) => head === null || !known.has(head)).length
	};
}
