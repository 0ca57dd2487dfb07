import { isAboutPerson } from './about-person.ts';
import { lock, unlock } from './cipher.ts';
import type { Keyring } from './keyring.ts';
import type { PersonalKey } from './personal-key.ts';

/** How a sealed name stands in a text column. Inside JSON it is an object, which no one can type into a cell. */
const prefix = 'personal:';
const shape = /^([0-9a-f-]{36}):([\w-]+)$/;

const names = new WeakMap<PersonalKey, { readonly name: string; readonly sealed: string }>();

export type SealedValue = { readonly keyId: string; readonly box: string };

/**
 * A name as the log keeps it beside the actor. A person's name is sealed once for each key: the actor beside it says anyway that two entries are of
 * one person, and every save of a cell needs it.
 */
export function sealedName(keys: Keyring, whose: string, name: string): string {
	if (name === '') return '';
	const key = keys.keyOf(whose);
	const known = names.get(key);
	if (known?.name === name) return known.sealed;
	const fresh = prefix + sealed(key, name);
	names.set(key, { name, sealed: fresh });
	return fresh;
}

/** A text as a column of its own keeps it, sealed anew each time. */
export function sealedText(key: PersonalKey, text: string): string {
	return prefix + sealed(key, text);
}

/** Data as the log keeps it: JSON in which every value marked with `aboutPerson` is sealed. */
export function sealedJson(keys: Keyring, data: unknown): string {
	return JSON.stringify(data, (_, value: unknown) => (isAboutPerson(value) ? { personal: sealed(keys.keyOf(value.whose), value.value) } : value));
}

/** What is sealed here, if anything is. */
export function sealedValue(value: unknown): SealedValue | null {
	const text = typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length) : objectsBox(value);
	const [, keyId, box] = shape.exec(text) ?? [];
	return keyId && box ? { keyId, box } : null;
}

export function openSealed(secret: Uint8Array, { box }: SealedValue): { readonly value: unknown } | null {
	const plain = unlock(secret, box);
	return plain && { value: JSON.parse(plain.toString()) as unknown };
}

function sealed({ id, secret }: PersonalKey, value: unknown): string {
	return `${id}:${lock(secret, JSON.stringify(value))}`;
}

function objectsBox(value: unknown): string {
	return typeof value === 'object' && value !== null && 'personal' in value && typeof value.personal === 'string' ? value.personal : '';
}
