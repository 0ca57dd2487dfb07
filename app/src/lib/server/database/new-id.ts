import { v7 } from 'uuid';

/** A UUIDv7: unique anywhere, and later ids sort after earlier ones. */
export function newId(): string {
	return v7();
}
