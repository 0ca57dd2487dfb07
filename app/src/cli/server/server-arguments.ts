import { parseArgs } from 'node:util';
import { WrongArguments } from '../wrong-arguments.ts';
import type { Tls } from './http-server.ts';

/** `port` null: none was asked for. */
export type ServerArguments = { readonly host: string; readonly port: number | null; readonly tls: Tls | null };

const options = { port: { type: 'string' }, host: { type: 'string' }, 'tls-cert': { type: 'string' }, 'tls-key': { type: 'string' } } as const;

export function serverArguments(args: string[]): ServerArguments {
	const values = parsed(args);
	const { port, host = '127.0.0.1', 'tls-cert': cert, 'tls-key': key } = values;
	if ((cert === undefined) !== (key === undefined)) throw new WrongArguments('--tls-cert và --tls-key phải đi cùng nhau.');
	return { host, port: port === undefined ? null : portOf(port), tls: cert !== undefined && key !== undefined ? { cert, key } : null };
}

function parsed(args: string[]) {
	try {
		return parseArgs({ args, options }).values;
	} catch (error) {
		throw new WrongArguments(error instanceof Error ? error.message : String(error), { cause: error });
	}
}

function portOf(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new WrongArguments(`--port phải là số từ 1 đến 65535, không phải "${text}".`);
	return port;
}
