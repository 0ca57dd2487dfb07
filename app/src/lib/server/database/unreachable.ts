import { StartRefusal } from '../start-refusal.ts';

/** No network (E…), wrong user or password (28…), no such database (3D…), connection refused or lost (08…, 57P…). */
const codes = /^(E[A-Z]+|28|3D|08|57P)/;

/** The refusal for a database that cannot be reached at the start; any other error stays what it is. */
export function asUnreachable(error: unknown): unknown {
	const isUnreachable = error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.test(error.code);
	return isUnreachable ? new StartRefusal('database.unreachable', error.message || String(error.code), { cause: error }) : error;
}
