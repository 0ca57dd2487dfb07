import { type Batch, Outbox } from './outbox.ts';
import type { Arrangement, Edit, Saved } from './sheet.ts';

export type SaveState = 'saved' | 'typing' | 'saving' | 'offline' | 'refused';

/** Sends a batch and says how it went; a thrown error is a lost connection. */
export type Send = (batch: Batch) => Promise<{ readonly saved: Saved; readonly at: Date } | { readonly refused: string } | 'unreachable'>;

const pause = 700;
const retryAfter = 3000;

/** Sends changes in the background, one batch at a time, until the server has answered for each of them. */
export class Autosave {
	state = $state<SaveState>('saved');
	savedAt = $state<Date | null>(null);
	/** The stable code of the refusal, when the server will not take the changes. */
	refusal = $state<string | null>(null);
	readonly outbox = new Outbox();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#busy = false;
	readonly #send: Send;
	readonly #onSaved: (saved: Saved) => void;
	readonly #onUnsent: (batches: readonly Batch[]) => void;

	constructor(send: Send, onSaved: (saved: Saved) => void, onUnsent: (batches: readonly Batch[]) => void) {
		this.#send = send;
		this.#onSaved = onSaved;
		this.#onUnsent = onUnsent;
	}

	get pending(): boolean {
		return !this.outbox.isEmpty;
	}

	edit(edit: Edit): void {
		this.outbox.noteEdit(edit);
		this.#changed();
	}

	arrange(arrangement: Arrangement): void {
		this.outbox.noteArrangement(arrangement);
		this.#changed();
	}

	/** Sends what waits now; resolves when the server has answered or cannot be reached. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		const batch = this.#busy ? null : this.outbox.take();
		if (!batch) return;
		this.#busy = true;
		this.state = 'saving';
		const answer = await this.#send(batch).catch(() => 'unreachable' as const);
		this.#busy = false;
		if (answer === 'unreachable') this.#waitForNetwork();
		else if ('refused' in answer) this.#refused(answer.refused);
		else this.#settle(answer.saved, answer.at);
	}

	/** Sends until nothing waits; false when something could not be sent. */
	async drain(): Promise<boolean> {
		while (this.pending) {
			await this.flush();
			if (this.state === 'offline' || this.state === 'refused') return false;
			if (this.#busy) await new Promise((done) => setTimeout(done, 50));
		}
		return true;
	}

	/** The person gave up what waits. */
	forget(): void {
		clearTimeout(this.#timer);
		this.outbox.forget();
		this.state = 'saved';
	}

	#changed(): void {
		this.#onUnsent(this.outbox.unsent());
		if (this.state !== 'offline') this.state = 'typing';
		this.#later(pause);
	}

	#settle(saved: Saved, at: Date): void {
		this.outbox.settle(saved);
		this.savedAt = at;
		this.#onSaved(saved);
		this.#onUnsent(this.outbox.unsent());
		this.state = this.outbox.hasWaiting ? 'typing' : 'saved';
		if (this.outbox.hasWaiting) this.#later(pause);
	}

	#waitForNetwork(): void {
		this.state = 'offline';
		this.#later(retryAfter);
	}

	/** Not sent again by itself, but with the next words. */
	#refused(code: string): void {
		this.outbox.refuse();
		this.state = 'refused';
		this.refusal = code;
	}

	#later(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), delay);
	}
}
