import { isDatabaseAway } from './database/database-away.ts';
import { NoAnswer } from './outgoing/send-out.ts';

/** What the machine lacks at this moment, so that a request can be sent again unchanged when it is back. */
export type Outage = 'server.database-away' | 'server.disk-full' | 'server.files-away';

/** 53100 is Postgres' own. */
const full = /^(53100|ENOSPC|EDQUOT)$/u;

/** Whether an error comes from the database or the keeper of files being away or the disk being full; null for a fault of ours, or of another service that did not answer. */
export function outageOf(error: unknown, depth = 0): Outage | null {
	if (!(error instanceof Error) || error instanceof NoAnswer || depth > 4) return null;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (code === 'FILES_AWAY') return 'server.files-away';
	if (full.test(code)) return 'server.disk-full';
	if (isDatabaseAway(error)) return 'server.database-away';
	const within = error instanceof AggregateError ? [error.cause, ...(error.errors as unknown[])] : [error.cause];
	return within.map((one) => outageOf(one, depth + 1)).find((found) => found !== null) ?? null;
}
