/** What the machine lacks at this moment, so that a request can be sent again unchanged when it is back. */
export type Outage = 'server.database-away' | 'server.disk-full' | 'server.files-away';

/** Session ended by an administrator or a crash, server starting or stopping, too many sessions (57P…, 53300, 08…). */
const away = /^(57P0[1-5]|53300|08[0-9A-Z]{3}|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/u;
/** The driver has no code for a session that ended while it was waiting. */
const awayWords = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/u;
/** 53100 is Postgres' own. */
const full = /^(53100|ENOSPC|EDQUOT)$/u;

/** Whether an error comes from the database or the keeper of files being away or the disk being full; null for a fault of ours. */
export function outageOf(error: unknown, depth = 0): Outage | null {
	if (!(error instanceof Error) || depth > 4) return null;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (code === 'FILES_AWAY') return 'server.files-away';
	if (full.test(code)) return 'server.disk-full';
	if (away.test(code) || awayWords.test(error.message)) return 'server.database-away';
	const within = error instanceof AggregateError ? [error.cause, ...(error.errors as unknown[])] : [error.cause];
	return within.map((one) => outageOf(one, depth + 1)).find((found) => found !== null) ?? null;
}
