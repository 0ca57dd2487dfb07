const mark = Symbol('about a person');

/** A value that tells something about a person; the log keeps it encrypted with the key of `whose`. */
export type AboutPerson = { readonly [mark]: true; readonly whose: string; readonly value: unknown };

/**
 * Marks a value for the log. `whose` names the key that erasure destroys: a person (`user:…`, as `actorKey` writes it), or the thing in which
 * people without an account are named (`submission-row:…`). An empty value says nothing about anybody and stays as it is.
 */
export function aboutPerson(whose: string, value: unknown): unknown {
	return value === '' || value === null || value === undefined ? value : { [mark]: true, whose, value };
}

export function isAboutPerson(value: unknown): value is AboutPerson {
	return typeof value === 'object' && value !== null && mark in value;
}

/** Whose key covers what is known of an account's person, in the log and in their contacts: the same as covers their name as an actor. */
export function personOf(userId: string): string {
	return `user:${userId}`;
}
