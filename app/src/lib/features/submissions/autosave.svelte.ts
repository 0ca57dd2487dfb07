import type { Edit } from './sheet.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'refused';
export type Conflict = { readonly rowId: string; readonly column: string; readonly value: string; readonly n: number };
export type Saved = { readonly applied: readonly { rowId: string; column: string; n: number }[]; readonly conflicts: readonly Conflict[] };

const pause = 700;
const retryAfter = 3000;

/**
 * Sends edits in the background, one request at a time, the newest words of each cell once. What was not acknowledged stays
 * in the queue and is sent again; closing the page while something waits asks first.
 */
export class Autosave {
	state = $state<SaveState>('saved');
	savedAt = $state<Date | null>(null);
	#waiting = new Map<string, Edit>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#busy = false;
	readonly #send: (edits: readonly Edit[]) => Promise<Response>;
	readonly #onSaved: (saved: Saved) => void;

	constructor(send: (edits: readonly Edit[]) => Promise<Response>, onSaved: (saved: Saved) => void) {
		this.#send = send;
		this.#onSaved = onSaved;
	}

	get pending(): boolean {
		return this.#waiting.size > 0 || this.#busy;
	}

	/** Notes an edit; an earlier unsent edit of the same cell keeps its base version and takes the new words. */
	note(edit: Edit): void {
		const key = `${edit.rowId} ${edit.column}`;
		const earlier = this.#waiting.get(key);
		this.#waiting.set(key, earlier ? { ...edit, baseVersion: earlier.baseVersion } : edit);
		this.state = 'typing';
		this.#later(pause);
	}

	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#busy || this.#waiting.size === 0) return;
		const batch = [...this.#waiting.values()];
		this.#waiting.clear();
		this.#busy = true;
		this.state = 'saving';
		const saved = await this.#attempt(batch);
		this.#busy = false;
		if (saved) this.#settle(saved);
	}

	async #attempt(batch: readonly Edit[]): Promise<Saved | null> {
		const response = await this.#send(batch).catch(() => null);
		if (response?.ok) return (await response.json()) as Saved;
		this.#keep(batch);
		if (response && response.status >= 400 && response.status < 500) {
			this.state = 'refused';
			return null;
		}
		this.state = 'offline';
		this.#later(retryAfter);
		return null;
	}

	/** Puts unsent edits back under newer ones of the same cell. */
	#keep(batch: readonly Edit[]): void {
		for (const edit of batch) {
			const key = `${edit.rowId} ${edit.column}`;
			const newer = this.#waiting.get(key);
			this.#waiting.set(key, newer ? { ...newer, baseVersion: edit.baseVersion } : edit);
		}
	}

	#settle(saved: Saved): void {
		for (const { rowId, column, n } of saved.applied) this.#rebase(`${rowId} ${column}`, n);
		this.savedAt = new Date();
		this.state = this.#waiting.size > 0 ? 'typing' : 'saved';
		this.#onSaved(saved);
		if (this.#waiting.size > 0) this.#later(pause);
	}

	#rebase(key: string, n: number): void {
		const edit = this.#waiting.get(key);
		if (edit) this.#waiting.set(key, { ...edit, baseVersion: n });
	}

	#later(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), delay);
	}
}
