/** A line of the log for somebody at a terminal: hour, level, what happened, its fields; a stack below. */
export function readable(line: string): string {
	const { level, at, event, error, ...fields } = JSON.parse(line) as Record<string, unknown>;
	const said = Object.entries(fields).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
	const head = [String(at).slice(11, 19), String(level).toUpperCase().padEnd(5), event, ...said].join(' ');
	return `${head}\n${stackOf(error)}`;
}

function stackOf(error: unknown): string {
	if (typeof error !== 'object' || error === null) return error === undefined ? '' : `  ${String(error)}\n`;
	const { stack, message, cause } = error as { stack?: string; message?: string; cause?: unknown };
	return `  ${stack || message || JSON.stringify(error)}\n${cause === undefined ? '' : stackOf(cause)}`;
}
