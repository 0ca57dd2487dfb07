import type { Source } from '../document/source.ts';

/** Which characters of the text are taken. One look costs the length of the place, however many places there are. */
export class Cover {
	readonly #taken = new Map<number, Set<number>>();

	constructor(places: Iterable<Pick<Source, 'block' | 'start' | 'end'>> = []) {
		for (const place of places) this.add(place);
	}

	add({ block, start, end }: Pick<Source, 'block' | 'start' | 'end'>): void {
		const taken = this.#taken.get(block) ?? new Set();
		for (let at = start; at < end; at++) taken.add(at);
		this.#taken.set(block, taken);
	}

	/** Whether any of these characters is taken. */
	meets({ block, start, end }: Source): boolean {
		const taken = this.#taken.get(block);
		if (!taken) return false;
		for (let at = start; at < end; at++) if (taken.has(at)) return true;
		return false;
	}
}
