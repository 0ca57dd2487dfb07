import type { OfficeHours } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { findRules } from '../queries.ts';

/** The hours of a working day in which the agency's people are written to. */
export async function officeHours(tx: ReadTx): Promise<OfficeHours> {
	return (await findRules(tx)).hours;
}
