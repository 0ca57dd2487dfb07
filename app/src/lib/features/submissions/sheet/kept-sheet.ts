import type { SheetRow } from './sheet.ts';

/** The sheet as it stood when the server last answered for it: a page that is opened again without a network is older than that. */
export type KeptSheet = {
	/** The sheet, where it is no older than a page made at this time. */
	readonly since: (made: Date) => Sheet | null;
	readonly write: (at: Date, sheet: Sheet) => void;
};
export type Sheet = { readonly rows: readonly SheetRow[]; readonly offered: readonly string[] };

export function keptSheet(storage: Storage | null, name: string): KeptSheet {
	if (!storage) return { since: () => null, write: () => undefined };
	const key = `kheo.sheet.${name}`;
	return {
		since: (made) => sheetIn(storage.getItem(key), made),
		write: (at, sheet) => {
			try {
				storage.setItem(key, JSON.stringify({ at, ...sheet }));
			} catch {
				storage.removeItem(key);
			}
		}
	};
}

function sheetIn(text: string | null, made: Date): Sheet | null {
	try {
		const kept = JSON.parse(text ?? 'null') as (Sheet & { readonly at: string }) | null;
		return kept && Date.parse(kept.at) >= made.getTime() ? kept : null;
	} catch {
		return null;
	}
}
