import { say } from '../bootstrap/say.mjs';

/** Says what was found; ends the check where it is not what it should be. */
export function expectation(what: string, found: unknown, expected: unknown): void {
	if (found !== expected) throw new Error(`${what}: ${String(found)}, không phải ${String(expected)}`);
	say(`✓ ${what}`);
}
