import type { Batch } from './outbox.ts';

/** Changes the server has not answered yet, kept under the name of their return on this machine so that a closed page or a dead battery loses none. */
export type KeptChanges = { readonly read: () => Batch[]; readonly write: (batches: readonly Batch[]) => void };

export function keptChanges(storage: Storage | null, name: string): KeptChanges {
	if (!storage) return { read: () => [], write: () => undefined };
	const key = `kheo.unsent.${name}`;
	return {
		read: () => batchesIn(storage.getItem(key)),
		write: (batches) => (batches.length === 0 ? storage.removeItem(key) : keep(storage, key, batches))
	};
}

function batchesIn(text: string | null): Batch[] {
	try {
		const value: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(value) ? (value as Batch[]) : [];
	} catch {
		return [];
	}
}

/** A full or forbidden store is no reason to stop someone from typing; the server is still being tried. */
function keep(storage: Storage, key: string, batches: readonly Batch[]): void {
	try {
		storage.setItem(key, JSON.stringify(batches));
	} catch {
		storage.removeItem(key);
	}
}
