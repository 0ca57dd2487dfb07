import type { Coverage } from '@kheo/core';

/** The plan's content heads as they are covered by what units sent: altogether, and unit by unit. */
export type PlanCoverage = { readonly coverage: Coverage; readonly byUnit: readonly { readonly unit: string; readonly coverage: Coverage }[] };

/** How many heads have a row at least. */
export function coveredCount({ heads }: Coverage): number {
	return heads.filter(({ rows }) => rows > 0).length;
}

/** Labels of the heads that have none. */
export function openLabels({ heads }: Coverage): string {
	return heads
		.filter(({ rows }) => rows === 0)
		.map(({ label }) => label)
		.join(', ');
}
