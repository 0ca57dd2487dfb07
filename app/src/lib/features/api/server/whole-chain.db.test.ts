import { expect, test } from 'vitest';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { apiCaller, type Called } from '../../../../../tests/support/api-caller.ts';
import { clearPng } from '../../../../../tests/support/clear-png.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { operations } from './operations.ts';

const list = ({ body }: Called) => (body as { items: Record<string, unknown>[] }).items;

test('every reading operation answers of a plan under way as its document says', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds[0] ?? '';
	await sendActivities(ctx, plan, unitId, [{ c2: 'Trồng cây', c3: 'Tháng 10' }]);
	const key = { obligationId: plan.registrationId, unitId };
	await acceptSubmission(ctx, { submissionId: (await viewReturn(ctx, key)).submissionId ?? '', version: 1 });
	const office = await apiCaller(ctx, 'office');
	const filled = (path: string) =>
		path
			.replace('{obligation}', path.includes('consolidation') ? plan.consolidationId : plan.registrationId)
			.replace('{unit}', unitId)
			.replace('{plan}', plan.planId)
			.replace('{version}', '1')
			.replace('{year}', '2023');
	const answers = new Map<string, Called>();
	for (const { id, method, path } of operations) if (method === 'GET') answers.set(id, await office.call(filled(path)));
	expect([...answers].filter(([, { status }]) => status !== 200).map(([id, { body }]) => [id, body])).toEqual([]);
	const of = (id: string) => answers.get(id) ?? { status: 0, headers: new Headers(), body: { items: [] } };
	expect(list(of('listObligations')).find(({ id }) => id === plan.registrationId)).toMatchObject({ kind: 'registration', progress: { sent: 1 } });
	expect(list(of('listReturns'))).toContainEqual(expect.objectContaining({ obligationId: plan.registrationId, unitId, state: 'accepted', rowCount: 1 }));
	expect(of('getConsolidation').body).toMatchObject({ status: 'open', rows: 1, missing: expect.arrayContaining([expect.anything()]) });
	expect(list(of('listConsolidationRows'))).toMatchObject([{ stt: 1, cells: { c2: 'Trồng cây' }, sources: [{ unitId }] }]);
	expect(of('getVersion').body).toMatchObject({ version: 1, status: 'submitted', rows: [{ cells: { c2: 'Trồng cây' } }] });
});

test('a file is its body: kept and imported, refused with its own code, kept as evidence; what was sent can be taken back', async () => {
	await using ctx = await testContext();
	const { obligationId, unitId } = await anOwedReturn(ctx);
	const unit = await apiCaller(ctx, 'unit');
	const path = `/agencies/{agency}/obligations/${obligationId}/units/${unitId}`;
	let n = 0;
	const post = (what: string, body: unknown, type = 'application/octet-stream') =>
		unit.call(`${path}${what}`, { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': `k-${(n += 1)}` } });
	const json = (what: string, body: object) => post(what, body, 'application/json');
	const table =
		'<table><tr><th>STT</th><th>Tên nội dung, hoạt động</th><th>Thời gian tổ chức</th></tr><tr><td>1</td><td>Trồng cây</td><td>ngày 5/9</td></tr></table>';
	const kept = await post('/files?name=dang-ky.html', new TextEncoder().encode(table));
	expect(await json('/imports', { sha256: (kept.body as { sha256: string }).sha256, mode: 'replace' })).toMatchObject({ status: 200, body: { rows: 1 } });
	expect(await post('/files?name=hong.docx', new Uint8Array([80, 75, 3, 4]))).toMatchObject({
		status: 422,
		body: { code: expect.any(String), title: expect.any(String) }
	});
	expect(await post('/files?name=rong.docx', new Uint8Array())).toMatchObject({ status: 400, body: { code: 'api.body-unreadable' } });
	expect(await post('/evidence?name=anh.png', clearPng(40, 30, [200, 30, 30]))).toMatchObject({ status: 200, body: { added: 1, refused: [] } });
	expect(await json('/versions', { kind: 'rows' })).toMatchObject({ status: 200, body: { version: 1 } });
	expect(await json('/withdrawals', {})).toMatchObject({ status: 200, body: { status: 'draft', version: 1 } });
	expect(await json('/withdrawals', {})).toMatchObject({ status: 409, body: { code: 'submission.moved' } });
});
