import pg from 'pg';
import { newPersonalKey, type PersonalKey } from './personal-key.ts';

/** The personal keys that one transaction writes with. */
export type Keyring = {
	keyOf(whose: string): PersonalKey;
	/** SQL that stores the keys made since it was last asked for; empty when there are none. */
	takeUnsaved(): string;
	/** After the commit: the process goes on using the new keys. */
	hold(): void;
};

/** As many people as an installation has at work on one day; the one not used for longest goes first. */
const mostHeld = 10_000;
const held = new Map<string, PersonalKey>();

/**
 * Keys are held unwrapped by the process. One that it does not hold is made, not looked up: it is stored in a round trip the transaction makes
 * anyway, and counts once that has committed.
 */
export function keyringFor(agencyId: string): Keyring {
	const made = new Map<string, PersonalKey>();
	let unsaved: PersonalKey[] = [];
	const make = (whose: string) => {
		const key = newPersonalKey(agencyId, whose);
		made.set(whose, key);
		unsaved.push(key);
		return key;
	};
	return {
		keyOf: (whose) => made.get(whose) ?? heldKey(agencyId, whose) ?? make(whose),
		takeUnsaved: () => {
			const statement = insertionOf(unsaved);
			unsaved = [];
			return statement;
		},
		hold: () => made.forEach((key, whose) => holdKey(`${agencyId}/${whose}`, key))
	};
}

/** After an erasure: this process stops writing with the key. */
export function dropHeldKey(agencyId: string, whose: string): void {
	held.delete(`${agencyId}/${whose}`);
}

function heldKey(agencyId: string, whose: string): PersonalKey | undefined {
	const name = `${agencyId}/${whose}`;
	const key = held.get(name);
	if (key) holdKey(name, key);
	return key;
}

function holdKey(name: string, key: PersonalKey): void {
	held.delete(name);
	held.set(name, key);
	const [oldest] = held.keys();
	if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
}

function insertionOf(keys: readonly PersonalKey[]): string {
	if (keys.length === 0) return '';
	const rows = keys.map(({ id, whose, wrapped }) => `('${id}', ${pg.escapeLiteral(whose)}, '${wrapped}')`);
	return `insert into personal_keys (id, whose, wrapped) values ${rows.join(', ')}`;
}
