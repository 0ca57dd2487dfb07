import { addMember } from '#lib/features/accounts/server/service.ts';
import { answerApi } from '#lib/features/api/server/service/answer-api.ts';
import { scopes as allScopes } from '#lib/features/tokens/limits.ts';
import { type Scope } from '#lib/features/tokens/schema.ts';
import { makeToken } from '#lib/features/tokens/server/service/make-token.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';
import type { TestContext } from './context.ts';

export type Called = { readonly status: number; readonly headers: Headers; readonly body: unknown };
export type Ask = {
	readonly method?: string;
	readonly body?: unknown;
	readonly headers?: Record<string, string>;
	readonly address?: string;
};
export type Caller = {
	readonly userId: string;
	readonly token: string;
	readonly slug: string;
	call(path: string, ask?: Ask): Promise<Called>;
};

/** A member with a token, calling the API as the route would. */
export async function apiCaller(
	ctx: TestContext,
	role: Role,
	{ unitId = ctx.unitId, scopes = allScopes }: { unitId?: string; scopes?: readonly Scope[] } = {}
): Promise<Caller> {
	const userId = `${role}-${newId()}`;
	const unit = role === 'unit' ? unitId : null;
	await addMember(ctx.as({ kind: 'system' }), {
		userId,
		unitId: unit,
		role,
		displayName: `Người ${role}`,
		formOfAddress: 'đồng chí',
		validFrom: '2020-01-01' as typeof ctx.today
	});
	const token = await makeToken(ctx.as({ kind: 'user', userId, role, unitId: unit, name: `Người ${role}` }), {
		name: 'Phần mềm thử',
		scopes: [...scopes],
		days: 90
	});
	const { slug } = await ctx.db.selectFrom('agency_directory').select('slug').where('agency_id', '=', ctx.agencyId).executeTakeFirstOrThrow();
	return { userId, token, slug, call: (path, ask = {}) => called(ctx, token, path.replace('{agency}', slug), ask) };
}

/** Without a token where `token` is empty. */
export async function called(
	ctx: TestContext,
	token: string,
	path: string,
	{ method = 'GET', body, headers = {}, address = '10.0.0.1' }: Ask
): Promise<Called> {
	const sent = body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) };
	const own = { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) };
	const request = new Request(`http://kheo.test/api/v1${path}`, { method, headers: { ...own, ...headers }, ...sent } as RequestInit);
	const { pathname } = new URL(request.url);
	const place = { db: ctx.db, today: ctx.today, now: ctx.now, requestId: newId(), address, isOn: async () => true };
	const answer = await answerApi({ request, path: decodeURI(pathname).slice('/api/v1/'.length), ...place });
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, body: text === '' ? null : (JSON.parse(text) as unknown) };
}
