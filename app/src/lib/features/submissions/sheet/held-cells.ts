import { SvelteSet } from 'svelte/reactivity';
import { CELL_MAX } from '../limits.ts';
import { cellWords } from './sheet.ts';

/** Cells whose words are longer than a cell may hold: kept whole on the screen, never cut, and not sent until they are shortened. */
export class HeldCells {
	readonly #keys = new SvelteSet<string>();

	/** Notes the newest words of a cell; true when they must stay here. */
	note({ rowId, column, value }: { readonly rowId: string; readonly column: string; readonly value: string }): boolean {
		const tooLong = cellWords(value).length > CELL_MAX;
		if (tooLong) this.#keys.add(keyOf(rowId, column));
		else this.#keys.delete(keyOf(rowId, column));
		return tooLong;
	}

	has(rowId: string, column: string): boolean {
		return this.#keys.has(keyOf(rowId, column));
	}

	/** Those words of a row that may be sent; the others are noted. */
	sendable(rowId: string, cells: Readonly<Record<string, string>>): Record<string, string> {
		return Object.fromEntries(Object.entries(cells).filter(([column, value]) => !this.note({ rowId, column, value })));
	}
}

function keyOf(rowId: string, column: string): string {
	return `${rowId} ${column}`;
}
