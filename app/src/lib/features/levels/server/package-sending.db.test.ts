import { plainDate } from '@kheo/core';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installationFingerprint } from '#lib/features/packages/server/service/installation-key.ts';
import { createLink, openLink } from '#lib/features/submissions/server/service/submission-links.ts';
import { receivePackage } from '#lib/features/submissions/server/service/receive-package.ts';
import { findSubmissionOf } from '../../../../../tests/support/submission-of.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { ownCertificate } from '../../../../../tests/support/own-certificate.ts';
import { acceptReturn, aLevel, putUpResult } from '../../../../../tests/support/levels.ts';
import { sendReport } from '../../../../../tests/support/reported-plan.ts';
import { readResult } from '#lib/features/reports/server/service/read-result.ts';
import { giveBackDraft } from '#lib/features/drafts/server/service/give-back-draft.ts';
import { readUpward } from './service/read-upward.ts';
import { sendPackage, stopPackage } from './service/send-package.ts';
import { tryPackage } from './service/try-package.ts';

const own = process.env['KHEO_MASTER_KEY'];
const installation = (name: string) => void (process.env['KHEO_MASTER_KEY'] = `khóa của ${name}`);
beforeEach(() => installation('cấp dưới'));
afterEach(() => {
	if (own === undefined) delete process.env['KHEO_MASTER_KEY'];
	else process.env['KHEO_MASTER_KEY'] = own;
});

/** A server of the superior's that takes packages for one unit; `answers` are given first, and then what the use case says. */
async function superior(ctx: TestContext, { answers = [], results = false }: { answers?: number[]; results?: boolean } = {}) {
	const level = await aLevel(ctx);
	const key = { obligationId: results ? level.reportId : level.plan.registrationId, unitId: level.units.first };
	const token = await createLink(ctx, key, plainDate('2023-12-31'));
	const certificate = ownCertificate();
	const came: string[] = [];
	const server = createServer({ cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) }, (request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', async () => {
			came.push(request.url ?? '');
			installation('cấp trên');
			const link = await openLink(ctx, token, '127.0.0.1');
			const { bytes } = await receivePackage(link.ctx, link.key, Buffer.concat(parts)).finally(() => installation('cấp dưới'));
			const status = answers.shift();
			if (status === 0) request.socket.destroy();
			else response.writeHead(status ?? 200).end(status === undefined ? bytes : JSON.stringify({ message: 'bận' }));
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	installation('cấp trên');
	const fingerprint = installationFingerprint().replaceAll(' ', '');
	installation('cấp dưới');
	const route = { address: `https://127.0.0.1:${port}/so/submit/${token}`, fingerprint, certificate: certificate.sha256 };
	const close = async () => {
		server.closeAllConnections();
		server.close();
		certificate[Symbol.dispose]();
	};
	return { route, token, came, key, level, close, [Symbol.asyncDispose]: close };
}

const register = (obligationId: string) => ({ kind: 'register', obligationId }) as const;
const later = (ctx: TestContext, seconds: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + seconds * 1000) });
const sendingOf = async (ctx: TestContext, id: string) => {
	const [one] = (await readUpward(ctx, id, 'register')).sendings;
	if (!one) throw new Error('none');
	return one;
};

test('the package goes to the superior’s server by its self-made certificate, is handed in there, and the receipt that comes back marks it received', async () => {
	await using upper = await testContext({ today: '2023-09-21' });
	await using server = await superior(upper);
	await using lower = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(lower);
	await sendPackage(lower, register(consolidationId), server.route);
	const { id } = await sendingOf(lower, consolidationId);
	await tryPackage(lower, id);
	await tryPackage(lower, id);
	expect(server.came).toEqual([`/so/submit/${server.token}/package`]);
	expect(await readUpward(lower, consolidationId, 'register')).toMatchObject({ receipts: [{ at: upper.now }], sendings: [{ state: 'sent', tries: 1 }] });
	expect(await findSubmissionOf(upper, server.key)).toMatchObject({ status: 'submitted', version: 1, rows: ['Hội nghị phổ biến kế hoạch'] });
	await expect(sendPackage(lower, register(consolidationId), server.route)).rejects.toMatchObject({ code: 'package.already-sending' });
});

test('a busy server and a line that broke after the package had arrived are tried again after 30 and 60 seconds, and it is taken in once', async () => {
	await using upper = await testContext({ today: '2023-09-21' });
	await using server = await superior(upper, { answers: [503, 0] });
	await using lower = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(lower);
	await sendPackage(lower, register(consolidationId), server.route);
	const { id } = await sendingOf(lower, consolidationId);
	await tryPackage(lower, id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'waiting', fault: '503 bận', nextTryAt: later(lower, 30).now });
	await tryPackage(later(lower, 10), id);
	await tryPackage(later(lower, 30), id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'waiting', tries: 2, nextTryAt: later(lower, 90).now });
	await tryPackage(later(lower, 90), id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'sent', tries: 3 });
	expect(await findSubmissionOf(upper, server.key)).toMatchObject({ version: 1, rows: ['Hội nghị phổ biến kế hoạch'] });
});

test.each([
	['another certificate', { certificate: 'ab'.repeat(32) }, 'certificate', 0],
	['no certificate that an authority vouches for', { certificate: null }, 'authority', 0],
	['another key', { fingerprint: 'ab12ab12ab12' }, 'fingerprint', 1]
])('to a server with %s nothing is trusted', async (_, over, fault, came) => {
	await using upper = await testContext({ today: '2023-09-21' });
	await using server = await superior(upper);
	await using lower = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(lower);
	await sendPackage(lower, register(consolidationId), { ...server.route, ...over });
	await tryPackage(lower, (await sendingOf(lower, consolidationId)).id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'failed', fault });
	expect(server.came).toHaveLength(came);
	expect((await readUpward(lower, consolidationId, 'register')).receipts).toEqual([]);
});

test('when nobody answers the tries end after the fifth wait, the file way stays, and another sending may be entered or stopped', async () => {
	await using lower = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(lower);
	const route = { address: 'https://127.0.0.1:1/so/submit/abc', fingerprint: 'ab12ab12ab12', certificate: null };
	await sendPackage(lower, register(consolidationId), route);
	const { id } = await sendingOf(lower, consolidationId);
	for (const seconds of [0, 30, 90, 210, 450, 930]) await tryPackage(later(lower, seconds), id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'failed', tries: 6, fault: 'ECONNREFUSED' });
	await sendPackage(lower, register(consolidationId), route);
	const again = await sendingOf(lower, consolidationId);
	await expect(stopPackage(lower, crypto.randomUUID(), again.id)).rejects.toMatchObject({ code: 'dispatch.not-found' });
	await stopPackage(lower, consolidationId, again.id);
	await tryPackage(lower, again.id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'cancelled', tries: 0 });
});

const reported = async (ctx: TestContext) => {
	const level = await aLevel(ctx);
	await sendReport(level, level.units.second, [{ c2: 'Đối thoại', head: 'II.1', 'f-attendances': '1.240', 'f-opinions': '151', 'f-answered': '131' }]);
	await acceptReturn(ctx, level.reportId, level.units.second);
	return { level, draftId: await putUpResult(level), what: { kind: 'results', obligationId: level.reportId } as const };
};

test('a result report goes the same way: once, its receipt comes back, and the figures there are those here', async () => {
	await using upper = await testContext({ today: '2023-10-21' });
	await using server = await superior(upper, { answers: [0], results: true });
	await using lower = await testContext({ today: '2023-10-20' });
	const { level, what } = await reported(lower);
	await sendPackage(lower, what, server.route);
	await expect(sendPackage(lower, what, server.route)).rejects.toMatchObject({ code: 'package.already-sending' });
	const [sending] = (await readUpward(lower, level.reportId, 'results')).sendings;
	await tryPackage(lower, sending?.id ?? '');
	await tryPackage(later(lower, 30), sending?.id ?? '');
	expect(await readUpward(lower, level.reportId, 'results')).toMatchObject({ receipts: [{ at: upper.now }], sendings: [{ state: 'sent', tries: 2 }] });
	await acceptReturn(upper, server.key.obligationId, server.key.unitId);
	const figures = async (ctx: TestContext, id: string) => (await readResult(ctx, id)).figures.map(({ key, value }) => [key, value]);
	expect(await figures(upper, server.level.reportId)).toEqual(await figures(lower, level.reportId));
	expect(await figures(upper, server.level.reportId)).toContainEqual(['attendances', '1.240']);
});

test('a report that was taken back before it went is not sent', async () => {
	await using upper = await testContext({ today: '2023-10-21' });
	await using server = await superior(upper, { results: true });
	await using lower = await testContext({ today: '2023-10-20' });
	const { level, draftId, what } = await reported(lower);
	await sendPackage(lower, what, server.route);
	const [sending] = (await readUpward(lower, level.reportId, 'results')).sendings;
	await giveBackDraft(lower.as('leader'), draftId, { reason: 'Sửa số liệu', name: '', day: '', file: null });
	await tryPackage(lower, sending?.id ?? '');
	expect(server.came).toEqual([]);
});
