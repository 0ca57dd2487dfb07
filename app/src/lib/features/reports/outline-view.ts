import type { Outline, Take } from '@kheo/core';

export type OutlineView = {
	/** 0: the plan's own headings, while nobody has said otherwise. */
	readonly version: number;
	readonly items: Outline;
	readonly source: string | null;
	readonly heads: readonly { readonly label: string; readonly title: string }[];
	readonly planTitle: string;
};

/** What may fill a heading, as its field sends it: takes with spaces between. */
export function takesOfField(field: string): Take[] {
	return field.split(' ').flatMap((one) => (isTake(one) ? [one] : []));
}

function isTake(text: string): text is Take {
	return /^(?:head:\S+|units|planned|rest|key|limits|causes|proposals)$/u.test(text);
}
