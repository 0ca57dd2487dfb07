import type { Column, FileMatch, NotUnderstood } from '@kheo/core';
import type { ImportRow } from './import-view.ts';

export type DroppedReading = {
	readonly rows: readonly ImportRow[];
	readonly notUnderstood: readonly { readonly text: string; readonly why: NotUnderstood['why'] }[];
	readonly nilReason: string | null;
	/** The unit that was found, and what speaks against it. */
	readonly unitId: string | null;
	readonly named: string | null;
	readonly because: FileMatch['because'];
	readonly doubt: FileMatch['doubt'] | 'same-unit' | 'owes-nothing';
	/** The file went out from a unit's return to be filled: it is compared row by row on that return's page. */
	readonly filled: boolean;
};

export type DroppedFile = { readonly id: string; readonly name: string } & (
	| { readonly state: 'refused'; readonly why: string }
	| { readonly state: 'same'; readonly as: string }
	/** Its rows stand in the unit's return, which may not be filed yet. */
	| { readonly state: 'taken'; readonly unitId: string; readonly unit: string; readonly filed: boolean }
	| { readonly state: 'open'; readonly reading: DroppedReading }
);

export type OwingUnit = {
	readonly id: string;
	readonly name: string;
	/** Its return can still be written in. */
	readonly open: boolean;
	readonly rows: number;
};

/** Files of many units dropped at once for one thing they owe. */
export type DropView = {
	readonly obligation: { readonly id: string; readonly name: string };
	readonly plan: { readonly id: string; readonly title: string };
	readonly columns: readonly Column[];
	readonly units: readonly OwingUnit[];
	readonly files: readonly DroppedFile[];
};

/** What became of a file that was to be taken. */
export type DropOutcome = { readonly id: string; readonly name: string; readonly unit: string } & (
	{ readonly ok: true; readonly rows: number; readonly filed: boolean } | { readonly ok: false; readonly why: string }
);
