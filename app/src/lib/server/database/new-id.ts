import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const RANDOM_BYTES = 16;
const pool = new Uint8Array(RANDOM_BYTES * 256);
let used = pool.length;
let msecs = 0;
let seq = 0;

/** A UUIDv7: unique anywhere, and later ids of this process sort after earlier ones. */
export function newId(): string {
	const random = nextRandom();
	const now = Date.now();
	if (now > msecs) [msecs, seq] = [now, seedOf(random)];
	else seq += 1;
	return v7({ msecs, seq, random });
}

/** The system is asked for random bytes once for many ids; no byte is used twice. */
function nextRandom(): Uint8Array {
	if (used === pool.length) {
		randomFillSync(pool);
		used = 0;
	}
	used += RANDOM_BYTES;
	return pool.subarray(used - RANDOM_BYTES, used);
}

/** Where counting starts in a millisecond: random, with room for a billion ids after it. These bytes are not in the id itself. */
function seedOf([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
	return (((a & 0x3f) << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
