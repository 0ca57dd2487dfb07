import type { Reading } from '../reading/reading.ts';

/** The document and the plans attached to it, outermost first. */
export function papersOf(reading: Reading): Reading[] {
	return [reading, ...reading.attachments.flatMap(papersOf)];
}
