import type { Conflict, SaveAnswer } from './view.ts';

export type SavingState = 'saved' | 'typing' | 'saving' | 'offline' | 'refused' | 'conflict';

/** Sends the whole form as it is now; a thrown error is a lost connection. */
export type Send = (version: number) => Promise<SaveAnswer | 'refused'>;

const pause = 1200;
const retryAfter = 3000;

/** Saves a draft in the background while a person types, one save at a time. After a conflict it waits for the person. */
export class DraftSaving {
	state = $state<SavingState>('saved');
	savedAt = $state<Date | null>(null);
	conflict = $state<Conflict | null>(null);
	version = $state(0);
	#dirty = false;
	#busy = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #send: Send;

	constructor(version: number, send: Send) {
		this.version = version;
		this.#send = send;
	}

	get pending(): boolean {
		return this.#dirty || this.#busy;
	}

	changed(): void {
		this.#dirty = true;
		if (this.state === 'conflict') return;
		if (this.state !== 'offline') this.state = 'typing';
		this.#later(pause);
	}

	/** The page was saved by a press: what it says is stored under this version. */
	settled(version: number): void {
		clearTimeout(this.#timer);
		this.#dirty = false;
		this.version = version;
		this.conflict = null;
		this.state = 'saved';
	}

	/** Somebody saved between: nothing more is sent until the person has looked. */
	met(conflict: Conflict): void {
		clearTimeout(this.#timer);
		this.#dirty = true;
		this.conflict = conflict;
		this.version = conflict.version;
		this.state = 'conflict';
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.#dirty || this.state === 'conflict') return;
		if (this.#busy) return this.#later(pause);
		this.#busy = true;
		this.#dirty = false;
		this.state = 'saving';
		const answer = await this.#send(this.version).catch(() => 'unreachable' as const);
		this.#busy = false;
		this.#take(answer);
	}

	#take(answer: SaveAnswer | 'refused' | 'unreachable'): void {
		if (answer === 'unreachable' || answer === 'refused') {
			this.#dirty = true;
			this.state = answer === 'refused' ? 'refused' : 'offline';
			if (answer === 'unreachable') this.#later(retryAfter);
		} else if ('conflict' in answer) {
			this.met(answer.conflict);
		} else {
			this.version = answer.saved.version;
			this.savedAt = answer.saved.at;
			this.state = this.#dirty ? 'typing' : 'saved';
			if (this.#dirty) this.#later(pause);
		}
	}

	#later(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), delay);
	}
}
