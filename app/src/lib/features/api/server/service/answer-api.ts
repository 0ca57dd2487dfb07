import type { PlainDate } from '@kheo/core';
import { findAgencyBySlug } from '#lib/features/agencies/server/service.ts';
import type { Locale } from '#lib/i18n/catalogue.ts';
import type { Context } from '#lib/server/context.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { type Calling, callerOf } from '../caller.ts';
import { entityTag, namesTag } from '../entity-tag.ts';
import { findOperation } from '../find-operation.ts';
import { firstUse } from '../first-use.ts';
import { InputWrong } from '../input-wrong.ts';
import { languageOf } from '../language-of.ts';
import type { Operation, SentFile } from '../operation.ts';
import { operations } from '../operations.ts';
import { pageOfList } from '../page-of-list.ts';
import { problemAnswer } from '../problem-answer.ts';
import { readBody, readParams, readQuery } from '../read-input.ts';
import { shapeAnswer } from '../shape-answer.ts';

/** One call as the route hands it on; `path` is what stands behind `/api/v1`. */
export type ApiCall = Calling & { readonly path: string; readonly db: Db; readonly today: PlainDate; readonly now: Date; readonly requestId: string };

/** Answers any call, whatever is in it: with what was asked for, or with a problem. */
export async function answerApi(call: ApiCall): Promise<Response> {
	const locale = languageOf(call.request.headers.get('accept-language'));
	const headers: Record<string, string> = { vary: 'authorization, accept-language', 'x-content-type-options': 'nosniff' };
	const answer = await answered(call, locale, headers).catch((error: unknown) => problemAnswer(error, { locale, requestId: call.requestId, headers }));
	return call.request.method === 'HEAD' ? new Response(null, answer) : answer;
}

async function answered(call: ApiCall, locale: Locale, headers: Record<string, string>): Promise<Response> {
	const { request, path } = call;
	const found = findOperation(request.method, path);
	if ('methods' in found) return elsewhere(request.method, found.methods, headers);
	const { operation } = found;
	const params = readParams(operation, found.params);
	const stranger = await strangerIn(call, found.params['agency'] ?? '', locale);
	const holder = await callerOf(operation, stranger, call, headers);
	const ctx = holder ? { ...stranger, actor: holder.actor } : stranger;
	const query = readQuery(operation, new URL(request.url).searchParams);
	const body = await readBody(operation, request, query);
	const key = operation.method === 'POST' ? await keyOf(ctx, operation, request, body) : '';
	const requireTag = (now: unknown) => refuseOtherTag(operation, request.headers.get('if-match'), now);
	if (operation.tagOf && !request.headers.has('if-match')) throw new Problem('api.tag-missing');
	const value = await operation.use({ ctx, params, query, body, key, scopes: holder?.scopes ?? [], requireTag });
	return operation.method === 'GET' ? given(operation, call, { query, value }, headers) : json(shapeAnswer(operation, value), headers);
}

/** No such operation: the methods that the address has, when there is such an address. */
function elsewhere(method: string, methods: readonly string[], headers: Record<string, string>): Response {
	if (methods.length === 0) throw new Problem('api.not-found');
	headers['allow'] = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
	if (method !== 'OPTIONS') throw new Problem('api.method-unknown');
	return new Response(null, { status: 204, headers });
}

async function strangerIn({ db, today, now, requestId }: ApiCall, slug: string, locale: Locale): Promise<Context> {
	const agency = await findAgencyBySlug(db, slug);
	if (!agency) throw new Problem('agency.not-found');
	return { agencyId: agency.id, actor: { kind: 'citizen', name: '' }, db, today, now, locale, requestId };
}

function keyOf(ctx: Context, { id, takesFile }: Operation, request: Request, body: unknown): Promise<string> {
	const { pathname, search } = new URL(request.url);
	const sent = takesFile ? (body as SentFile).bytes : JSON.stringify(body ?? null);
	return firstUse(ctx, request.headers.get('idempotency-key'), { operation: id, address: pathname + search, body: sent });
}

function refuseOtherTag({ tagOf }: Operation, header: string | null, now: unknown): void {
	const read = operations.find(({ id }) => id === tagOf);
	if (!read || namesTag(header, entityTag(JSON.stringify(shapeAnswer(read, now))))) return;
	throw new Problem('api.changed-meanwhile');
}

/** The tag is of the whole: a page of a list has changed for whoever writes it back when any page has. */
function given(
	operation: Operation,
	{ request }: ApiCall,
	read: { readonly query: unknown; readonly value: unknown },
	headers: Record<string, string>
): Response {
	const whole = shapeAnswer(operation, read.value);
	headers['etag'] = entityTag(JSON.stringify(whole));
	headers['cache-control'] = operation.scope === null ? 'no-cache' : 'private, no-cache';
	if (operation.scope === null) headers['access-control-allow-origin'] = '*';
	if (request.headers.has('if-none-match') && namesTag(request.headers.get('if-none-match'), headers['etag']))
		return new Response(null, { status: 304, headers });
	if (operation.gives === 'one') return json(whole, headers);
	const page = pageOfList(whole as unknown[], read.query as Parameters<typeof pageOfList>[1]);
	if (!page) throw new InputWrong([{ field: 'cursor', code: 'not-given' }]);
	if (page.next !== null) headers['link'] = linkTo(request.url, page.next);
	return json(page, headers);
}

function linkTo(address: string, cursor: string): string {
	const url = new URL(address);
	url.searchParams.set('cursor', cursor);
	return `<${url.pathname}${url.search}>; rel="next"`;
}

function json(value: unknown, headers: Readonly<Record<string, string>>): Response {
	return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers } });
}
