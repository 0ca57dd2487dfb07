import type { Appendix, Reading } from '../reading/reading.ts';

/** The document and the plans attached to it, outermost first. */
export function papersOf(reading: Reading): Reading[] {
	return [reading, ...reading.attachments.flatMap(papersOf)];
}

/** The appendices of all of them. */
export function appendicesOf(reading: Reading): Appendix[] {
	return papersOf(reading).flatMap(({ appendices }) => appendices);
}
