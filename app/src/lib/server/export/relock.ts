import { lock, unlock } from '../personal/cipher.ts';
import { boxesIn } from '../personal/rewrap.ts';

export type Relocked = { readonly line: string; readonly unreadable: number };

/** A row of an export with what is locked in it opened by one key and locked by another. A box that does not open was unreadable before, and stays as it is. */
export function relock(table: string, line: string, keys: { readonly from: Buffer; readonly to: Buffer }): Relocked {
	const boxes = boxesIn(table);
	if (boxes.length === 0) return { line, unreadable: 0 };
	const row = JSON.parse(line) as Record<string, unknown>;
	let unreadable = 0;
	for (const { column, placeIn } of boxes) {
		const box = row[column];
		if (typeof box !== 'string') continue;
		const plain = unlock(keys.from, box, placeIn(row));
		if (plain) row[column] = lock(keys.to, plain, placeIn(row));
		else unreadable += 1;
	}
	return { line: JSON.stringify(row), unreadable };
}
