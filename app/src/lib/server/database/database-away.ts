/** No network, connection lost or refused (08…), shut down or starting (57P…), too many sessions (53300), and a primary that is one no longer (25006). */
const codes = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0[1-5]|53300|25006)$/;
/** What the driver says without a code, and what a server that is not the primary yet says of a table that is not in the log of changes (counted tries). */
const words =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable|cannot access temporary or unlogged relations during recovery)/;

/** Whether the database could not be reached for this: nothing is known to be wrong with what was asked, and asking again in a while may succeed. */
export function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if ('code' in error && typeof error.code === 'string' && codes.test(error.code)) return true;
	return words.test(error.message) || isDatabaseAway(wrapped(error));
}

/** The library of accounts puts the cause into the body of its answer. */
function wrapped(error: Error): unknown {
	const { body } = error as { body?: unknown };
	return typeof body === 'object' && body !== null && 'cause' in body ? body.cause : undefined;
}
