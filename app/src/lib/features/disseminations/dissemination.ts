import type { PlainDate } from '@kheo/core';

/** Somebody who is to read it: by an account of their own, by the unit's link, or at a meeting. */
export type ListedReader = {
	readonly id: string;
	readonly name: string;
	readonly userId: string | null;
	readonly readOn: PlainDate | null;
	readonly how: 'account' | 'link' | 'meeting' | null;
};
export type Meeting = {
	readonly id: string;
	readonly heldOn: PlainDate;
	readonly place: string;
	readonly present: number;
	readonly file: { readonly sha256: string; readonly name: string } | null;
};
export type DisseminationPart = {
	readonly unit: { readonly id: string; readonly name: string };
	readonly people: readonly ListedReader[];
	readonly meetings: readonly Meeting[];
};

/** Quán triệt: a document that is to be made known, and where each unit stands with it. */
export type Dissemination = {
	readonly id: string;
	readonly title: string;
	readonly plan: { readonly id: string; readonly title: string } | null;
	readonly due: PlainDate | null;
	readonly openedOn: PlainDate;
	readonly openedBy: string;
	readonly file: { readonly sha256: string; readonly name: string } | null;
	readonly parts: readonly DisseminationPart[];
};

/** What one person has not said yet that they had read. */
export function unreadBy(disseminations: readonly Dissemination[], userId: string): { readonly dissemination: Dissemination; readonly readerId: string }[] {
	return disseminations.flatMap((dissemination) =>
		dissemination.parts.flatMap(({ people }) =>
			people.flatMap((reader) => (reader.userId === userId && reader.readOn === null ? [{ dissemination, readerId: reader.id }] : []))
		)
	);
}

/** Does a unit still have to do something about it: list its people, or see that they read it? */
export function isPartOpen({ people }: DisseminationPart): boolean {
	return people.length === 0 || people.some(({ readOn }) => readOn === null);
}
