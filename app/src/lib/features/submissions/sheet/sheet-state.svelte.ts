import type { Column } from '@kheo/core';
import { SvelteSet } from 'svelte/reactivity';
import { type Asked, type Choice, chosenWords } from './ask-both.ts';
import { Autosave, type Send } from './autosave.svelte.ts';
import { HeldCells } from './held-cells.ts';
import type { KeptChanges } from './kept-changes.ts';
import type { Sheet as KeptRows } from './kept-sheet.ts';
import { mergeRemote } from './merge-remote.ts';
import type { Batch } from './outbox.ts';
import type { Grid } from './place-spans.ts';
import { positionAfter, positionMoved } from './row-position.ts';
import { rearranged } from './rearranged.ts';
import { newRowId } from './row-id.ts';
import { type Edit, plainCells, type Saved, type SheetRow, versionOf, wordsOf } from './sheet.ts';
import { spread } from './spread.ts';

/** What was just done and how to take it back. */
export type Deed = { readonly what: 'added' | 'duplicated' | 'removed' | 'moved' | 'pasted'; readonly n: number; readonly back: () => void };

/** The sheet in the browser: every change is shown at once, noted for sending, and can be taken back. */
export class SheetState {
	rows = $state<SheetRow[]>([]);
	asked = $state<Asked[]>([]);
	deed = $state.raw<Deed | null>(null);
	readonly autosave: Autosave;
	readonly held = new HeldCells();
	/** Rows offered to write in, which the server does not know yet. */
	#offered: Set<string>;
	readonly #columns: readonly Column[];
	#answers = 0;

	constructor(rows: readonly SheetRow[], offered: readonly string[], columns: readonly Column[], send: Send, kept: KeptChanges) {
		this.rows = rows.map((row) => ({ ...row, cells: { ...row.cells } }));
		this.#offered = new SvelteSet(offered);
		this.#columns = columns;
		this.autosave = new Autosave(
			send,
			(saved) => this.#settle(saved),
			(batches) => kept.write(batches)
		);
	}

	/** The first cell whose words are too long to be saved. */
	get heldCell(): { readonly rowId: string; readonly column: string } | null {
		for (const { id, cells } of this.rows) for (const column of Object.keys(cells)) if (this.held.has(id, column)) return { rowId: id, column };
		return null;
	}

	isOffered(rowId: string): boolean {
		return this.#offered.has(rowId);
	}

	type(rowId: string, column: string, value: string): void {
		const row = this.#row(rowId);
		if (!row || value === wordsOf(row, column)) return;
		row.cells[column] = { v: value, n: versionOf(row, column) };
		if (this.#offered.has(rowId)) this.#store(row);
		else if (this.#isAsked(rowId, column)) this.asked = this.asked.map((one) => (one.rowId === rowId && one.column === column ? { ...one, mine: value } : one));
		else this.#send({ rowId, column, baseVersion: versionOf(row, column), value });
	}

	add(after = this.rows.length - 1): string {
		const id = this.#insert(after, {});
		this.deed = { what: 'added', n: after + 2, back: () => this.#drop(id) };
		return id;
	}

	duplicate(index: number): string | null {
		const row = this.rows[index];
		if (!row) return null;
		const id = this.#insert(index, plainCells(row));
		this.deed = { what: 'duplicated', n: index + 2, back: () => this.#drop(id) };
		return id;
	}

	remove(index: number): void {
		const row = this.rows[index];
		if (!row) return;
		const offered = this.#offered.has(row.id);
		const unsent = this.#drop(row.id);
		this.deed = { what: 'removed', n: index + 1, back: () => (offered ? this.#offer(row) : this.#restore(row, unsent)) };
	}

	move(index: number, by: 1 | -1): boolean {
		const row = this.rows[index];
		const position = positionMoved(
			this.rows.map((one) => one.position),
			index,
			by
		);
		if (!row || position === null) return false;
		const before = row.position;
		this.#place(row.id, position);
		this.deed = { what: 'moved', n: index + by + 1, back: () => this.#place(row.id, before) };
		return true;
	}

	/** Lays copied rows over the sheet; one undo takes the whole paste back. */
	paste(grid: Grid, row: number, column: string): void {
		const { cells, rows } = spread(grid, this.rows, this.#columns, { row, column });
		for (const cell of cells) this.type(cell.rowId, cell.column, cell.value);
		const added = rows.map((words) => this.#insert(this.rows.length - 1, words));
		const back = () => {
			for (const id of added) this.#drop(id);
			for (const cell of cells) this.type(cell.rowId, cell.column, cell.was);
		};
		this.deed = { what: 'pasted', n: grid.length, back };
	}

	undo(): void {
		const { deed } = this;
		this.deed = null;
		deed?.back();
	}

	choose(asked: Asked, choice: Choice): void {
		this.asked = this.asked.filter((one) => one !== asked);
		const row = this.#row(asked.rowId);
		if (!row) return;
		const value = chosenWords(asked, choice);
		row.cells[asked.column] = { v: value, n: asked.n };
		if (value !== asked.value) this.#send({ rowId: asked.rowId, column: asked.column, baseVersion: asked.n, value });
	}

	/** Shows the sheet as this machine kept it, newer than the page. */
	open({ rows, offered }: KeptRows): void {
		[this.rows, this.#offered] = [[...rows], new SvelteSet(offered)];
	}

	asKept = (): KeptRows => ({ rows: $state.snapshot(this.rows), offered: [...this.#offered] });

	/** Takes up changes that an earlier page on this machine could not send. */
	resume(batches: readonly Batch[]): void {
		if (batches.length === 0) return;
		for (const { arrangements, edits } of batches) {
			for (const change of arrangements) {
				this.#offered.delete(change.rowId);
				this.rows = rearranged(this.rows, change);
			}
			for (const { rowId, column, value } of edits) {
				const row = this.#row(rowId);
				if (row) row.cells[column] = { v: value, n: versionOf(row, column) };
			}
		}
		this.autosave.outbox.resume(batches);
		void this.autosave.flush();
	}

	/** Brings in others' changes; an answer that was on its way while something was saved here is older than that and left out. */
	async refresh(load: () => Promise<readonly SheetRow[] | null>): Promise<void> {
		const answers = this.#answers;
		const theirs = await load();
		if (!theirs || answers !== this.#answers) return;
		const { outbox } = this.autosave;
		this.rows = mergeRemote(this.rows, theirs, {
			cell: (rowId, column) => outbox.hasCell(rowId, column) || this.held.has(rowId, column) || this.#isAsked(rowId, column),
			row: (rowId) => outbox.hasRow(rowId) || this.#offered.has(rowId)
		});
	}

	#send(edit: Edit): void {
		if (!this.held.note(edit)) this.autosave.edit(edit);
	}

	#settle(saved: Saved): void {
		this.#answers += 1;
		for (const { rowId, column, n } of saved.applied) {
			const cell = this.#row(rowId)?.cells[column];
			if (cell && cell.n < n) cell.n = n;
		}
		for (const conflict of saved.conflicts) this.#ask(conflict);
	}

	#ask(conflict: Saved['conflicts'][number]): void {
		const row = this.#row(conflict.rowId);
		if (!row) return;
		this.autosave.outbox.withdrawEdit(conflict);
		this.asked = [
			...this.asked.filter((one) => one.rowId !== conflict.rowId || one.column !== conflict.column),
			{ ...conflict, mine: wordsOf(row, conflict.column) }
		];
	}

	#isAsked(rowId: string, column: string): boolean {
		return this.asked.some((one) => one.rowId === rowId && one.column === column);
	}

	#row(rowId: string): SheetRow | undefined {
		return this.rows.find(({ id }) => id === rowId);
	}

	/** The first words in an offered row make it a row. */
	#store(row: SheetRow): void {
		this.#offered.delete(row.id);
		const cells = this.held.sendable(row.id, plainCells(row));
		for (const column of Object.keys(cells)) row.cells[column] = { v: cells[column] ?? '', n: 1 };
		this.autosave.arrange({ kind: 'add', rowId: row.id, position: row.position, cells });
	}

	#insert(after: number, cells: Record<string, string>): string {
		const [id, position] = [
			newRowId(),
			positionAfter(
				this.rows.map((row) => row.position),
				after
			)
		];
		const sendable = this.held.sendable(id, cells);
		this.#show(id, position, cells);
		this.autosave.arrange({ kind: 'add', rowId: id, position, cells: sendable });
		return id;
	}

	#show(id: string, position: number, cells: Readonly<Record<string, string>>): void {
		const versioned = Object.fromEntries(Object.entries(cells).map(([column, v]) => [column, { v, n: this.held.has(id, column) ? 0 : 1 }]));
		this.#put({ id, position, cells: versioned, state: 'open', returnReason: null });
	}

	#put(row: SheetRow): void {
		this.rows = [...this.rows, row].sort((a, b) => a.position - b.position);
	}

	#drop(rowId: string): readonly Edit[] {
		this.rows = this.rows.filter(({ id }) => id !== rowId);
		this.asked = this.asked.filter((one) => one.rowId !== rowId);
		const unsent = this.autosave.outbox.withdrawRow(rowId);
		if (!this.#offered.delete(rowId)) this.autosave.arrange({ kind: 'remove', rowId });
		return unsent;
	}

	#offer(row: SheetRow): void {
		this.#offered.add(row.id);
		this.#put(row);
	}

	#restore(row: SheetRow, unsent: readonly Edit[]): void {
		this.#put(row);
		this.autosave.arrange({ kind: 'restore', rowId: row.id });
		for (const edit of unsent) this.autosave.edit(edit);
	}

	#place(rowId: string, position: number): void {
		this.rows = this.rows.map((row) => (row.id === rowId ? { ...row, position } : row)).sort((a, b) => a.position - b.position);
		const row = this.#row(rowId);
		if (row && this.#offered.has(rowId)) this.#store(row);
		else this.autosave.arrange({ kind: 'move', rowId, position });
	}
}
