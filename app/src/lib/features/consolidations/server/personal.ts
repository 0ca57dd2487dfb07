import type { RegisterHeading } from '@kheo/core';
import { peopleColumns, wordsForLog } from '#lib/features/submissions/server/service/people-in-rows.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import type { DecisionChange } from '../schema.ts';

/** The letter's heading as the log keeps it: the signer's name is a person's, capacity and position are the office's. */
export function headingForLog(consolidationId: string, heading: Partial<RegisterHeading>): { readonly [field: string]: unknown } {
	const { signature } = heading;
	return signature ? { ...heading, signature: { ...signature, name: aboutPerson(`consolidation:${consolidationId}`, signature.name) } } : heading;
}

/** A decision as the log keeps it: new words for a cell that names people are as personal as the cell. */
export async function decisionForLog(tx: ReadTx, { version: _seen, ...change }: DecisionChange): Promise<{ readonly [field: string]: unknown }> {
	if (change.change !== 'reword') return change;
	const { row, column, words } = change;
	return { ...change, words: wordsForLog(row, column, words, (await peopleColumns(tx, [row])).get(row)) };
}
