type Fields = Readonly<Record<string, unknown>>;

const secretName = /password|secret|token|cookie|authorization|pin$/i;
const urlWithPassword = /(\w+:\/\/[^:/\s]+:)[^@\s]+@/g;

/** One JSON object a line on stderr. Names that smell of a secret are blanked, passwords inside URLs too. */
export const log = {
	info: (event: string, fields: Fields = {}) => write('info', event, fields),
	warn: (event: string, fields: Fields = {}) => write('warn', event, fields),
	error: (event: string, fields: Fields = {}) => write('error', event, fields)
};

function write(level: 'info' | 'warn' | 'error', event: string, fields: Fields): void {
	process.stderr.write(`${logLine(level, event, fields, new Date())}\n`);
}

function logLine(level: string, event: string, fields: Fields, at: Date): string {
	return JSON.stringify({ at: at.toISOString(), level, event, ...fields }, blanked).replace(urlWithPassword, '$1***@');
}

function blanked(name: string, value: unknown): unknown {
	if (secretName.test(name)) return '***';
	return value instanceof Error ? described(value) : value;
}

function described(error: Error): object {
	const code = 'code' in error ? { code: error.code } : {};
	return { name: error.name, message: error.message, ...code, stack: error.stack, ...(error.cause === undefined ? {} : { cause: error.cause }) };
}
