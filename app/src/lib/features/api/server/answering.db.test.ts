import { describe, expect, test } from 'vitest';
import { endMemberships } from '#lib/features/accounts/server/service.ts';
import { readTokens } from '#lib/features/tokens/server/service/read-tokens.ts';
import { revokeToken } from '#lib/features/tokens/server/service/revoke-token.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Role } from '#lib/server/database/tables/memberships.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { isAllowed, whoMay } from '#lib/server/policy.ts';
import { apiCaller, type Called, called } from '../../../../../tests/support/api-caller.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { attemptOf } from './operation.ts';
import { operations } from './operations.ts';

type List = { items: Record<string, unknown>[]; next: string | null };
const list = ({ body }: Called) => body as List;
const roles: readonly Role[] = ['office', 'clerk', 'unit', 'leader', 'admin', 'supervisor', 'auditor'];
const code = ({ body }: Called) => (body as { code: string }).code;

describe('reading', () => {
	test('a list comes in pages, filtered, with a tag by which nothing is sent twice', async () => {
		await using ctx = await testContext();
		const { obligationId, unitId } = await anOwedReturn(ctx);
		const office = await apiCaller(ctx, 'office');
		const first = await office.call('/agencies/{agency}/units?limit=1');
		expect(first).toMatchObject({ status: 200, body: { items: [{ id: unitId }] } });
		expect(first.headers.get('link')).toBe(`</api/v1/agencies/${office.slug}/units?limit=1&cursor=${list(first).next}>; rel="next"`);
		const rest = await office.call(`/agencies/{agency}/units?cursor=${list(first).next}`);
		expect([list(rest).items.length, list(rest).next]).toEqual([1, null]);
		const tag = first.headers.get('etag') ?? '';
		expect(await office.call('/agencies/{agency}/units?limit=1', { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304, body: null });
		const planId = String(list(await office.call('/agencies/{agency}/plans')).items[0]?.['id']);
		const owed = await office.call(`/agencies/{agency}/plans/${planId}/returns?unit=${unitId}&state=not-due`);
		expect(list(owed).items).toMatchObject([{ obligationId, unitId, state: 'not-due', due: '2026-09-24', version: 0 }]);
		expect(list(await office.call(`/agencies/{agency}/plans/${planId}/returns?state=accepted`)).items).toEqual([]);
	});

	test('public figures are open to everybody and to any site; nothing else is without a token', async () => {
		await using ctx = await testContext();
		const { slug } = await apiCaller(ctx, 'office');
		const open = await called(ctx, '', `/agencies/${slug}/figures/feedback/2026`, {});
		expect([open.status, open.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
		const closed = await called(ctx, '', `/agencies/${slug}/plans`, { headers: { 'accept-language': 'en' } });
		expect(closed).toMatchObject({ status: 401, body: { code: 'token.missing', title: expect.stringContaining('access token') } });
		expect(closed.headers.get('www-authenticate')).toBe('Bearer realm="kheo"');
		expect(closed.headers.get('content-type')).toContain('application/problem+json');
	});
});

test('a refused query names every parameter that is wrong, those that are no text too', async () => {
	await using ctx = await testContext();
	const office = await apiCaller(ctx, 'office');
	const wrongIn = async (query: string) => {
		const { status, body } = await office.call(`/agencies/{agency}/units?${query}`);
		return [status, (body as { errors?: { field: string; code: string }[] }).errors];
	};
	expect(await wrongIn('limit=abc')).toEqual([422, [{ field: 'limit', code: 'number: number' }]]);
	expect(await wrongIn('limit=abc&cursor=%00%00')).toEqual([
		422,
		[
			{ field: 'limit', code: 'number: number' },
			{ field: 'cursor', code: 'text' }
		]
	]);
	expect(await wrongIn('other=%00')).toEqual([422, [{ field: 'other', code: 'text' }]]);
	expect(await wrongIn('cursor=zzzz')).toEqual([422, [{ field: 'cursor', code: 'not-given' }]]);
});

describe('writing', () => {
	test('a unit replaces its rows on the tag it read them with, sends them once, and the log tells the program from the person', async () => {
		await using ctx = await testContext();
		const { obligationId, unitId } = await anOwedReturn(ctx);
		const unit = await apiCaller(ctx, 'unit');
		const path = `/agencies/{agency}/obligations/${obligationId}/units/${unitId}`;
		const tag = (await unit.call(`${path}/rows`)).headers.get('etag') ?? '';
		const body = { rows: [{ cells: { c2: 'Thăm gia đình chính sách' } }, { cells: { c2: 'Trồng cây' } }] };
		expect(code(await unit.call(`${path}/rows`, { method: 'PUT', body }))).toBe('api.tag-missing');
		const put = await unit.call(`${path}/rows`, { method: 'PUT', body, headers: { 'if-match': tag } });
		expect(list(put).items).toMatchObject([{ cells: { c2: { value: 'Thăm gia đình chính sách', version: 1 } } }, { cells: { c2: { value: 'Trồng cây' } } }]);
		expect(await unit.call(`${path}/rows`, { method: 'PUT', body, headers: { 'if-match': tag } })).toMatchObject({ status: 412 });
		const send = (kind: object, key: string) => unit.call(`${path}/versions`, { method: 'POST', body: kind, headers: { 'idempotency-key': key } });
		const [one, again] = [await send({ kind: 'rows' }, 'k-1'), await send({ kind: 'rows' }, 'k-1')];
		expect(one).toMatchObject({ status: 200, body: { version: 1 } });
		expect(again.body).toEqual(one.body);
		expect(await send({ kind: 'nil', reason: 'Không có nội dung' }, 'k-1')).toMatchObject({ status: 422, body: { code: 'api.key-other-request' } });
		expect(await send({ kind: 'nil', reason: 'x' }, 'k-2')).toMatchObject({ status: 422, body: { errors: [{ field: 'reason', code: 'reason.too-short' }] } });
		const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select(['actor', 'action']).where('action', '=', 'submission.submitted').execute());
		expect(log).toEqual([{ actor: `user:${unit.userId}`, action: 'submission.submitted' }]);
	});

	test('a cell that somebody else has changed is given back, never written over', async () => {
		await using ctx = await testContext();
		const { obligationId, unitId } = await anOwedReturn(ctx);
		const unit = await apiCaller(ctx, 'unit');
		const rowId = newId();
		const patch = (body: object) => unit.call(`/agencies/{agency}/obligations/${obligationId}/units/${unitId}/rows`, { method: 'PATCH', body });
		await patch({ arrangements: [{ kind: 'add', rowId, position: 1, cells: { c2: 'Một' } }], edits: [] });
		const edit = (value: string) => patch({ arrangements: [], edits: [{ rowId, column: 'c2', baseVersion: 1, value }] });
		expect((await edit('Hai')).body).toEqual({ applied: [{ rowId, column: 'c2', version: 2 }], conflicts: [] });
		expect((await edit('Ba')).body).toEqual({ applied: [], conflicts: [{ rowId, column: 'c2', version: 2, value: 'Hai' }] });
	});

	test('what is no text, no JSON or too large is refused in words, and nothing is written', async () => {
		await using ctx = await testContext();
		const { obligationId, unitId } = await anOwedReturn(ctx);
		const unit = await apiCaller(ctx, 'unit');
		const path = `/agencies/{agency}/obligations/${obligationId}/units/${unitId}/rows`;
		const patch = async (body: string, type = 'application/json') => code(await unit.call(path, { method: 'PATCH', body, headers: { 'content-type': type } }));
		const row = (words: string) => `{"arrangements":[{"kind":"add","rowId":"${newId()}","position":1,"cells":{"c2":"${words}"}}],"edits":[]}`;
		expect([
			await patch('{'),
			await patch(row('\\u0000')),
			await patch(row('\\ud800')),
			await patch(row('a'), 'text/csv'),
			await patch(row('x'.repeat(5_000_000)))
		]).toEqual(['api.body-unreadable', 'api.body-unreadable', 'api.body-unreadable', 'api.media-type', 'api.body-too-large']);
		expect(list(await unit.call(path)).items).toEqual([]);
	});
});

describe('who may', () => {
	test('every operation is open to exactly the roles of the page whose rights it shares, and needs its scope', async () => {
		await using ctx = await testContext();
		const { obligationId, unitId } = await anOwedReturn(ctx);
		const filled = (path: string) =>
			path.replace('{obligation}', obligationId).replace('{unit}', unitId).replace('{plan}', newId()).replace('{year}', '2026').replace('{version}', '1');
		const wrong: string[] = [];
		for (const role of roles) {
			const caller = await apiCaller(ctx, role);
			const narrow = await apiCaller(ctx, role, { scopes: ['files'] });
			for (const operation of operations) {
				const ask = { method: operation.method, ...(operation.method !== 'GET' && { body: '[' }) };
				const expected = isAllowed(whoMay(attemptOf(operation)), role);
				const wide = await caller.call(filled(operation.path), ask);
				if ((wide.status === 403 && code(wide) === 'actor.not-allowed') === expected || wide.status >= 500)
					wrong.push(`${role} ${operation.id} ${wide.status}`);
				if (!expected || operation.scope === null || operation.scope === 'files') continue;
				if (code(await narrow.call(filled(operation.path), ask)) !== 'token.scope-missing') wrong.push(`${role} ${operation.id} without its scope`);
			}
		}
		expect(wrong).toEqual([]);
	});

	test("a unit's token reads and writes that unit's return and no other", async () => {
		await using ctx = await testContext();
		const { obligationId, otherUnitId } = await anOwedReturn(ctx);
		const unit = await apiCaller(ctx, 'unit');
		const other = `/agencies/{agency}/obligations/${obligationId}/units/${otherUnitId}`;
		expect(code(await unit.call(other))).toBe('actor.not-allowed');
		expect(code(await unit.call(`${other}/rows`, { method: 'PATCH', body: { arrangements: [], edits: [] } }))).toBe('actor.not-allowed');
	});

	test('a token opens nothing once it is revoked, has expired, or its holder has left; guessing is stopped', async () => {
		await using ctx = await testContext();
		const [one, two] = [await apiCaller(ctx, 'office'), await apiCaller(ctx, 'leader')];
		const asOne = ctx.as({ kind: 'user', userId: one.userId, role: 'office', unitId: null, name: 'A' });
		const own = (await readTokens(asOne)).find(({ isOwn }) => isOwn);
		expect((await one.call('/agencies/{agency}/plans')).status).toBe(200);
		expect((await called({ ...ctx, now: new Date(ctx.now.getTime() + 91 * 86_400_000) }, one.token, `/agencies/${one.slug}/plans`, {})).status).toBe(401);
		await expect(revokeToken(ctx.as('leader'), own?.id ?? '')).rejects.toMatchObject({ code: 'token.not-found' });
		await revokeToken(asOne, own?.id ?? '');
		expect(code(await one.call('/agencies/{agency}/plans'))).toBe('token.refused');
		await inTransaction(ctx, 'member.let-go', async (tx) => {
			await endMemberships(tx, two.userId, ctx.today, ctx.now);
			await audit(tx, { subject: { type: 'member', id: two.userId } });
		});
		expect(code(await two.call('/agencies/{agency}/plans'))).toBe('token.refused');
		const [three, guesses] = [await apiCaller(ctx, 'admin'), [] as number[]];
		expect((await three.call('/agencies/{agency}/plans', { address: '10.9.9.9' })).status).toBe(200);
		for (let guess = 0; guess < 31; guess += 1)
			guesses.push((await called(ctx, `kheo_${guess}`, `/agencies/${one.slug}/plans`, { address: '10.9.9.9' })).status);
		expect([guesses.at(-2), guesses.at(-1)]).toEqual([401, 429]);
		expect((await three.call('/agencies/{agency}/plans', { address: '10.9.9.9' })).status).toBe(200);
	});
});
