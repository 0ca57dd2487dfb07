import { pino } from 'pino';
import { cleaned } from './log/cleaned.ts';
import { readable } from './log/readable.ts';
import { requestNote } from './request-note.ts';
import { currentTraceId } from './tracing.ts';

type Fields = Readonly<Record<string, unknown>>;
type Level = 'debug' | 'info' | 'warn' | 'error';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const { KHEO_LOG_LEVEL: wanted, KHEO_LOG: form, NODE_ENV: mode } = process.env;
const isReadable = form === 'text' || (form !== 'json' && mode !== 'production' && process.stderr.isTTY);

const logger = pino(
	{
		base: null,
		level: levels.find((level) => level === wanted) ?? 'info',
		messageKey: 'event',
		timestamp: () => `,"at":"${new Date().toISOString()}"`,
		formatters: { level: (level) => ({ level }), log: cleaned },
		mixin: (fields: object) => ({ ...('requestId' in fields ? {} : { requestId: requestNote()?.id }), traceId: currentTraceId() })
	},
	{ write: (line: string) => void process.stderr.write(isReadable ? readable(line) : line) }
);

/** One JSON object a line on stderr, or words on a terminal. Secrets are blanked (`cleaned`); a line written while a request is served bears its id, and that of its trace. */
export const log = {
	debug: (event: string, fields: Fields = {}) => write('debug', event, fields),
	info: (event: string, fields: Fields = {}) => write('info', event, fields),
	warn: (event: string, fields: Fields = {}) => write('warn', event, fields),
	error: (event: string, fields: Fields = {}) => write('error', event, fields)
};

/** Where people look at the terminal rather than the log: lines about what went well only when they were asked for. */
export function quietUnlessAsked(): void {
	if (wanted) return;
	process.env['KHEO_LOG_LEVEL'] = 'warn';
	logger.level = 'warn';
}

function write(level: Level, event: string, fields: Fields): void {
	logger[level](fields, event);
}
