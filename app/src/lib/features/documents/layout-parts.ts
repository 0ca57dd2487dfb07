import type { LayoutPart } from '@kheo/core';
import type { FindingView } from './view.ts';

type Seen = Pick<FindingView, 'layout' | 'places' | 'answer'>;

/** Findings about the look of one part of the paper: one heading, one answer. `places` counts a place once, however much is wrong there. */
export type LayoutGroup<F> = Pick<LayoutPart, 'part' | 'subject'> & {
	readonly properties: readonly string[];
	readonly findings: readonly F[];
	readonly places: number;
	readonly open: number;
};

/** The findings about the look, part by part; the part with the most places first, because it shows most. */
export function layoutGroups<F extends { readonly finding: Seen }>(numbered: readonly F[]): LayoutGroup<F>[] {
	const looks = numbered.flatMap((one) => (one.finding.layout ? [{ one, layout: one.finding.layout }] : []));
	return [...Map.groupBy(looks, ({ layout }) => layout.part).values()].map(groupOf).toSorted((a, b) => b.places - a.places);
}

function groupOf<F extends { readonly finding: Seen }>(same: readonly { readonly one: F; readonly layout: LayoutPart }[]): LayoutGroup<F> {
	const findings = same.map(({ one }) => one);
	const places = new Set(findings.flatMap(({ finding }) => finding.places.map(({ block, start }) => `${block}:${start}`)));
	return {
		part: same[0]?.layout.part ?? '',
		subject: same[0]?.layout.subject ?? '',
		properties: [...new Set(same.map(({ layout }) => layout.property))],
		findings,
		places: places.size,
		open: findings.filter(({ finding }) => !finding.answer).length
	};
}
