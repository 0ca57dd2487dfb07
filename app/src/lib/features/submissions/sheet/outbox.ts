import type { Arrangement, Edit, Saved } from './sheet.ts';

export type Batch = { readonly arrangements: readonly Arrangement[]; readonly edits: readonly Edit[] };

/**
 * Changes on their way to the server. One batch travels at a time and is sent again, word for word, until it is answered:
 * so an answer that got lost is never mistaken for another person's change. Newer words of a cell wait behind it.
 */
export class Outbox {
	#travelling: Batch | null = null;
	#arrangements: Arrangement[] = [];
	#edits = new Map<string, Edit>();

	get isEmpty(): boolean {
		return this.#travelling === null && this.#arrangements.length === 0 && this.#edits.size === 0;
	}

	get hasWaiting(): boolean {
		return this.#arrangements.length > 0 || this.#edits.size > 0;
	}

	noteEdit(edit: Edit): void {
		const earlier = this.#edits.get(keyOf(edit));
		this.#edits.set(keyOf(edit), earlier ? { ...edit, baseVersion: earlier.baseVersion } : edit);
	}

	noteArrangement(arrangement: Arrangement): void {
		this.#arrangements.push(arrangement);
	}

	/** The batch to send now: the unanswered one again, else all that waits; null when there is nothing. */
	take(): Batch | null {
		if (this.#travelling || !this.hasWaiting) return this.#travelling;
		this.#travelling = { arrangements: this.#arrangements, edits: [...this.#edits.values()] };
		this.#arrangements = [];
		this.#edits = new Map();
		return this.#travelling;
	}

	/** The batch was answered. Newer words of the same cells now build on the versions it was given. */
	settle({ applied }: Saved): void {
		this.#travelling = null;
		for (const { rowId, column, n } of applied) {
			const newer = this.#edits.get(keyOf({ rowId, column }));
			if (newer) this.#edits.set(keyOf(newer), { ...newer, baseVersion: n });
		}
	}

	/** The batch was refused, and nothing of it was kept: it waits again, before what came after it, so that mended words go in the place of those refused. */
	refuse(): void {
		const { arrangements = [], edits = [] } = this.#travelling ?? {};
		const newer = [...this.#edits.values()];
		this.#travelling = null;
		this.#arrangements = [...arrangements, ...this.#arrangements];
		this.#edits = new Map();
		for (const edit of [...edits, ...newer]) this.noteEdit(edit);
	}

	/** Takes back the waiting words of a cell, because a person is being asked about it. */
	withdrawEdit(cell: { rowId: string; column: string }): Edit | null {
		const edit = this.#edits.get(keyOf(cell)) ?? null;
		this.#edits.delete(keyOf(cell));
		return edit;
	}

	/** Takes back the waiting words of a row that was removed: sent after the removal they would bring it back. */
	withdrawRow(rowId: string): Edit[] {
		const ofRow = [...this.#edits.values()].filter((edit) => edit.rowId === rowId);
		for (const edit of ofRow) this.#edits.delete(keyOf(edit));
		return ofRow;
	}

	hasCell(rowId: string, column: string): boolean {
		return this.#edits.has(keyOf({ rowId, column })) || (this.#travelling?.edits.some((edit) => edit.rowId === rowId && edit.column === column) ?? false);
	}

	hasRow(rowId: string): boolean {
		return [...(this.#travelling?.arrangements ?? []), ...this.#arrangements].some((arrangement) => arrangement.rowId === rowId);
	}

	/** Takes up what an earlier page could not send: its first batch may have arrived, so it travels again as it was. */
	resume([first, ...later]: readonly Batch[]): void {
		this.#travelling = first ?? null;
		for (const { arrangements, edits } of later) {
			this.#arrangements.push(...arrangements);
			for (const edit of edits) this.noteEdit(edit);
		}
	}

	forget(): void {
		this.#travelling = null;
		this.#arrangements = [];
		this.#edits = new Map();
	}

	/** All that is not answered yet, to be kept on the machine. */
	unsent(): Batch[] {
		const waiting: Batch = { arrangements: this.#arrangements, edits: [...this.#edits.values()] };
		return [...(this.#travelling ? [this.#travelling] : []), ...(this.hasWaiting ? [waiting] : [])];
	}
}

function keyOf({ rowId, column }: { readonly rowId: string; readonly column: string }): string {
	return `${rowId} ${column}`;
}
