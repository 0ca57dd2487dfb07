import type { WordChange } from '@kheo/core';

export type LogField = {
	readonly label: string;
	/** Null where the entry says only what was. */
	readonly before: string | null;
	readonly after: string;
	/** Word by word, where both sides are words that can be compared. */
	readonly words: readonly WordChange[] | null;
};

export type LogItem = {
	readonly seq: number;
	readonly id: string;
	readonly at: Date;
	/** Place in the chain; null while it waits to be sealed. */
	readonly position: number | null;
	readonly who: string;
	readonly what: string;
	readonly action: string;
	readonly thing: { readonly type: string; readonly id: string };
	readonly fields: readonly LogField[];
};

export type LogPage = {
	readonly items: readonly LogItem[];
	/** Where the older ones begin; null on the last page. */
	readonly older: number | null;
};

/** How many entries one export takes. */
export const EXPORT_MOST = 50_000;
export const PDF_MOST = 2000;
export const exportForms = ['csv', 'json', 'pdf'] as const;
export type ExportForm = (typeof exportForms)[number];
