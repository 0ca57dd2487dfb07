import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/database/new-id.ts';
import { apiCaller } from '../../../../../tests/support/api-caller.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { typedPrograms } from '../../../../../tests/support/typed-program.ts';
import { answerApi } from './service/answer-api.ts';
import { openApi } from './service/open-api.ts';

const program = `
import type { Client } from 'openapi-fetch';
import type { paths } from './api-types.d.ts';

/** What a unit's own program does: it looks at the form, writes two rows, sends them, and reads back what stands. */
export default async function register(api: Client<paths>, path: { agency: string; obligation: string; unit: string }) {
	const form = await api.GET('/agencies/{agency}/obligations/{obligation}/units/{unit}', { params: { path } });
	const column = form.data?.form.columns.find(({ type }) => type === 'text')?.key ?? '';
	const before = await api.GET('/agencies/{agency}/obligations/{obligation}/units/{unit}/rows', { params: { path } });
	await api.PUT('/agencies/{agency}/obligations/{obligation}/units/{unit}/rows', {
		params: { path, header: { 'If-Match': before.response.headers.get('etag') ?? '' } },
		body: { rows: [{ cells: { [column]: 'Trồng cây' } }, { cells: { [column]: 'Thăm hỏi' } }] }
	});
	const sent = await api.POST('/agencies/{agency}/obligations/{obligation}/units/{unit}/versions', {
		params: { path, header: { 'Idempotency-Key': 'one-of-mine' } },
		body: { kind: 'rows' }
	});
	const version = sent.data?.version ?? 0;
	const receipt = await api.GET('/agencies/{agency}/obligations/{obligation}/units/{unit}/versions/{version}', { params: { path: { ...path, version } } });
	const missing = await api.GET('/agencies/{agency}/plans/{plan}', { params: { path: { agency: path.agency, plan: path.unit } } });
	return { version, hash: sent.data?.sha256 === receipt.data?.sha256, words: receipt.data?.rows.map(({ cells }) => cells[column]), refused: missing.error?.code };
}
`;

test('a program written against the generated types registers for its unit and reads back what was sent; a mistake in it is a fault of the compiler', async () => {
	const mistaken = program.replace("kind: 'rows'", "kind: 'row'").replace('sent.data?.version', 'sent.data?.versions');
	const [right, wrong] = await typedPrograms(openApi().body, [program, mistaken]);
	expect(right?.faults).toEqual([]);
	expect(wrong?.faults.join('\n')).toMatch(/"row"[\s\S]*'versions' does not exist/);

	await using ctx = await testContext();
	const { obligationId, unitId } = await anOwedReturn(ctx);
	const unit = await apiCaller(ctx, 'unit');
	const { default: register } = (await import(`data:text/javascript,${encodeURIComponent(right?.script ?? '')}`)) as {
		default: (api: unknown, path: object) => Promise<unknown>;
	};
	const api = createClient({
		baseUrl: 'http://kheo.test/api/v1',
		headers: { authorization: `Bearer ${unit.token}` },
		fetch: (request) => answered(ctx, request)
	});
	const done = await register(api, { agency: unit.slug, obligation: obligationId, unit: unitId });
	expect(done).toEqual({ version: 1, hash: true, words: ['Trồng cây', 'Thăm hỏi'], refused: 'plan.not-found' });
});

function answered({ db, today, now }: TestContext, request: Request): Promise<Response> {
	const path = new URL(request.url).pathname.slice('/api/v1/'.length);
	return answerApi({ request, path, db, today, now, requestId: newId(), address: '10.0.0.2', isOn: async () => true });
}
