import * as v from 'valibot';
import { Problem } from '#lib/server/problem.ts';
import { typeOf } from './json-schema.ts';
import { InputWrong, wrongFields } from './input-wrong.ts';
import type { Operation, SentFile } from './operation.ts';

const BODY_MAX = 4 * 1024 * 1024;
const FILE_MAX = 50 * 1024 * 1024;

/** The parts of the address. One that cannot be what it stands for names nothing. */
export function readParams({ params }: Operation, given: Readonly<Record<string, string>>): unknown {
	const read = v.safeParse(params, typed(params.entries, given));
	if (!read.success) throw new Problem('api.not-found');
	return read.output;
}

/** The query; a parameter that the operation does not know is ignored. */
export function readQuery({ query }: Operation, given: URLSearchParams): unknown {
	const noText = [...given].flatMap(([name, value]) => (isText(value) ? [] : [{ field: name.slice(0, 200), code: 'text' }]));
	const read = v.safeParse(query, typed(query.entries, Object.fromEntries(given)));
	if (read.success && noText.length === 0) return read.output;
	const wrong = wrongFields(read.issues ?? []).filter(({ field }) => !noText.some((other) => other.field === field));
	throw new InputWrong([...wrong, ...noText]);
}

export async function readBody(operation: Operation, request: Request, query: unknown): Promise<unknown> {
	if (operation.takesFile) return readSentFile(request, query);
	if (operation.body === null) return undefined;
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) throw new Problem('api.media-type');
	const bytes = await bytesOf(request, BODY_MAX);
	return parsed(operation.body, jsonIn(bytes));
}

async function readSentFile(request: Request, query: unknown): Promise<SentFile> {
	const name = typeof query === 'object' && query !== null && 'name' in query ? String(query.name) : '';
	const bytes = await bytesOf(request, FILE_MAX);
	if (bytes.byteLength === 0) throw new Problem('api.body-unreadable');
	return { name: name.normalize('NFC'), bytes };
}

/** Read piece by piece, so that a body that says it is small cannot grow. */
async function bytesOf({ body, headers }: Request, most: number): Promise<Uint8Array> {
	if (Number(headers.get('content-length') ?? 0) > most) throw new Problem('api.body-too-large');
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of body ?? []) {
		size += piece.byteLength;
		if (size > most) throw new Problem('api.body-too-large');
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}

function jsonIn(bytes: Uint8Array): unknown {
	if (bytes.byteLength === 0) return {};
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (key, one: unknown) => {
			if (!isText(key) || (typeof one === 'string' && !isText(one))) throw new SyntaxError('not text');
			return one;
		});
		return value;
	} catch (cause) {
		throw new Problem('api.body-unreadable', { cause });
	}
}

/** What the database can keep: no NUL and no half of a pair. */
function isText(value: string): boolean {
	return !value.includes('\0') && value.isWellFormed();
}

function parsed(schema: v.GenericSchema, value: unknown): unknown {
	const read = v.safeParse(schema, value);
	if (!read.success) throw new InputWrong(wrongFields(read.issues));
	return read.output;
}

function typed(entries: v.ObjectEntries, given: Readonly<Record<string, string>>): Record<string, unknown> {
	const known = Object.entries(given).filter(([name]) => Object.hasOwn(entries, name));
	return Object.fromEntries(known.map(([name, value]) => [name, valueOf(typeOf(entries[name] as v.GenericSchema), value)]));
}

function valueOf(type: unknown, value: string): unknown {
	if (type === 'integer' || type === 'number') return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
	if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
	return value;
}
