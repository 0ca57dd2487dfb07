import type { Chance } from './chance.ts';
import { fromSchema, hostile, type Schema } from './from-schema.ts';

type Parameter = { readonly name: string; readonly in: string; readonly schema: Schema };
type Described = {
	readonly parameters: readonly Parameter[];
	readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};
export type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };

export type HostileCall = {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array | null;
};
/** What the server knows, so that calls get behind the first door: slugs and ids under the names that paths have for them, and good tokens. */
export type Known = { readonly params: Readonly<Record<string, readonly [string, ...string[]]>>; readonly tokens: readonly [string, ...string[]] };

/** One call made of the document: right in most places, and in some as somebody would send it who wants to break the server. */
export function hostileCall({ paths }: Document, known: Known, chance: Chance): HostileCall {
	const all = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({ path, method, described })));
	const asked = all[chance.whole(all.length)];
	if (!asked) throw new Error('the document has no operation');
	const { described } = asked;
	const path = asked.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => placed(name, known, chance));
	const method = chance.percent(4) ? chance.pick(['DELETE', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'HEAD', 'GET']) : asked.method.toUpperCase();
	const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(described, known, chance);
	return { method, path: `/api/v1${path}${queryOf(described, known, chance)}`, headers: headersOf(known, chance, body), body };
}

function placed(name: string, { params }: Known, chance: Chance): string {
	const ids = params[name];
	if (ids && !chance.percent(6)) return chance.pick(ids);
	const raw = chance.pick([
		'%',
		'%00',
		'%E0%A4',
		'%2e%2e%2f',
		'..',
		'%F0%9F%92%A9',
		'a'.repeat(3000),
		'%ff',
		'1%2F2',
		';',
		'-1',
		'99999999999999999999',
		'nil'
	]);
	return chance.percent(50) ? raw : encoded(chance.pick(hostile));
}

function queryOf({ parameters }: Described, known: Known, chance: Chance): string {
	const named = parameters.filter((one) => one.in === 'query' && (one.name === 'name' || chance.percent(40)));
	const ids = Object.values(known.params).flat();
	const pairs = named.map(
		({ name, schema }) => `${name}=${encoded(name === 'cursor' && chance.percent(50) ? 'MDo' : fromSchema(schema, chance, [ids[0] ?? '', ...ids], 15))}`
	);
	if (chance.percent(5))
		pairs.push(chance.pick(['limit=1&limit=2', '__proto__=1', '%', '=', 'x=%ff%fe', 'limit=%00', `q=${'y'.repeat(5000)}`, 'cursor=OTk5OTk5OTk5Og']));
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function bodyOf({ requestBody }: Described, known: Known, chance: Chance): Uint8Array {
	const schema = requestBody?.content['application/json']?.schema;
	const ids = Object.values(known.params).flat();
	const text = JSON.stringify(schema ? fromSchema(schema, chance, [ids[0] ?? '', ...ids], chance.pick([0, 0, 4, 20])) : 'PK\u0003\u0004 no file') ?? '';
	if (!chance.percent(12)) return Buffer.from(text);
	const broken = [
		text.slice(0, chance.whole(text.length + 1)),
		`${text}}`,
		'',
		'null',
		'[]',
		'"',
		'{"__proto__":{"x":1}}',
		`${'['.repeat(20_000)}`,
		`{"a":${'9'.repeat(4000)}}`
	];
	return chance.percent(20) ? Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x7b]) : Buffer.from(broken[chance.whole(broken.length)] ?? '');
}

function headersOf(known: Known, chance: Chance, body: Uint8Array | null): Record<string, string> {
	const token = chance.percent(96) ? chance.pick(known.tokens) : chance.pick(['', 'x', `kheo_${'A'.repeat(43)}`, 'kheo_%00', 'y'.repeat(7000)]);
	const headers: Record<string, string> = {
		authorization: chance.percent(98) ? `Bearer ${token}` : chance.pick(['Basic eDp5', 'Bearer', token, 'bearer  x  y'])
	};
	if (body)
		headers['content-type'] = chance.percent(95)
			? 'application/json'
			: chance.pick(['text/csv', 'application/json;charset=utf-16', 'x', 'application/xml', 'application/octet-stream']);
	if (chance.percent(90)) headers['idempotency-key'] = chance.percent(80) ? `k-${chance.whole(1e9)}` : chance.pick(['k-1', '', ' ', 'é', 'z'.repeat(500), '"']);
	if (chance.percent(30)) headers['if-match'] = chance.pick(['*', '"x"', 'W/"x"', ',,,', '']);
	if (chance.percent(20)) headers['if-none-match'] = chance.pick(['*', '"x"', ',', 'W/"']);
	if (chance.percent(20)) headers['accept-language'] = chance.pick(['en', 'vi;q=x', ';', 'en;q=99999', ','.repeat(3000)]);
	return headers;
}

function encoded(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	return encodeURIComponent(text.toWellFormed()).slice(0, 6000);
}
