import { setImmediate } from 'node:timers/promises';
import type { Db } from './schema.ts';

const waiting = new WeakMap<Db, Map<string, Promise<unknown>>>();

/**
 * One reading for all who ask for the same within one turn of the program: it goes out after the last of them has asked, so that nobody is told of a
 * state before their own question. Nothing is kept for those who ask later. `key` names all that the answer depends on; the answer is shared, and so
 * never changed.
 */
export function askedTogether<Answer>(db: Db, key: string, read: () => Promise<Answer>): Promise<Answer> {
	const keys = waiting.get(db) ?? new Map<string, Promise<unknown>>();
	waiting.set(db, keys);
	const asked = keys.get(key) as Promise<Answer> | undefined;
	if (asked) return asked;
	const answer = setImmediate().then(() => {
		keys.delete(key);
		return read();
	});
	keys.set(key, answer);
	return answer;
}
