import { plainDate } from '@kheo/core';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installationFingerprint } from '#lib/features/packages/server/service/installation-key.ts';
import { keepReturn } from '#lib/features/submissions/server/service/import-file.ts';
import { createLink, openLink } from '#lib/features/submissions/server/service/submission-links.ts';
import { takeImport } from '#lib/features/submissions/server/service/take-import.ts';
import { receivePackage } from '#lib/features/submissions/server/service/receive-package.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { findSubmissionOf } from '../../../../../tests/support/submission-of.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { listening } from '../../../../../tests/support/listening.ts';
import { ownCertificate } from '../../../../../tests/support/own-certificate.ts';
import { acceptReturn, aLevel, putUpResult } from '../../../../../tests/support/levels.ts';
import { sendReport } from '../../../../../tests/support/reported-plan.ts';
import { readResult } from '#lib/features/reports/server/service/read-result.ts';
import { giveBackDraft } from '#lib/features/drafts/server/service/give-back-draft.ts';
import { readUpward } from './service/read-upward.ts';
import { enterPackageReceipt } from '#lib/features/consolidations/server/service/enter-package-receipt.ts';
import { changeSending } from './sending-queries.ts';
import { sendPackage, stopPackage } from './service/send-package.ts';
import { tryPackage } from './service/try-package.ts';
import { writeRegisterPackage } from '#lib/features/consolidations/server/service/write-package.ts';

const own = process.env['KHEO_MASTER_KEY'];
const installation = (name: string) => void (process.env['KHEO_MASTER_KEY'] = `khóa của ${name}`);
beforeEach(() => {
	installation('cấp dưới');
	process.env['KHEO_OUTGOING_HOSTS'] = '127.0.0.1';
});
afterEach(() => {
	delete process.env['KHEO_OUTGOING_HOSTS'];
	if (own === undefined) delete process.env['KHEO_MASTER_KEY'];
	else process.env['KHEO_MASTER_KEY'] = own;
});

/** How a line breaks: while the package comes, between two steps of taking it in, before the answer, or in its middle. */
type Break = 'in-package' | 'between-steps' | 'before-answer' | 'in-answer';

/** What a receiver leaves that stopped after it had kept the package and taken its rows, and before they were handed in. */
async function takeHalf({ ctx, key }: Awaited<ReturnType<typeof openLink>>, bytes: Buffer): Promise<null> {
	const kept = await keepReturn(ctx, key, { name: 'cut.kheo.zip', bytes });
	if (kept.ok) await takeImport(ctx, key, { sha256: kept.sha256, mode: 'replace' });
	return null;
}

/** A server of the superior's that takes packages for one unit; `answers` are given first, and then what the use case says. */
async function superior(ctx: TestContext, { answers = [], results = false }: { answers?: (number | Break)[]; results?: boolean } = {}) {
	const level = await aLevel(ctx);
	const key = { obligationId: results ? level.reportId : level.plan.registrationId, unitId: level.units.first };
	const token = await createLink(ctx, key, plainDate('2023-12-31'));
	const certificate = ownCertificate();
	const came: string[] = [];
	const server = createServer({ cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) }, (request, response) => {
		came.push(request.url ?? '');
		const parts: Buffer[] = [];
		const next = answers.shift();
		if (next === 'in-package') return void request.once('data', () => request.socket.destroy());
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', async () => {
			installation('cấp trên');
			const link = await openLink(ctx, token, '127.0.0.1');
			const sent = Buffer.concat(parts);
			const taking = next === 'between-steps' ? takeHalf(link, sent) : receivePackage(link.ctx, link.key, sent);
			const taken = await taking.finally(() => installation('cấp dưới'));
			if (next === 'before-answer' || taken === null) request.socket.destroy();
			else if (next === 'in-answer')
				response.writeHead(200, { 'content-length': taken.bytes.length }).write(taken.bytes.subarray(0, 200), () => request.socket.destroy());
			else if (typeof next === 'number') response.writeHead(next).end(JSON.stringify({ message: 'bận' }));
			else response.writeHead(200).end(taken.bytes);
		});
	});
	const served = await listening(server);
	installation('cấp trên');
	const fingerprint = installationFingerprint().replaceAll(' ', '');
	installation('cấp dưới');
	const route = { address: `https://127.0.0.1:${served.port}/so/submit/${token}`, fingerprint, certificate: certificate.sha256 };
	const close = async () => {
		await served[Symbol.asyncDispose]();
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
	await using server = await superior(upper, { answers: [503, 'before-answer'] });
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

test.each(['in-package', 'between-steps', 'before-answer', 'in-answer'] as const)(
	'a line that breaks %s leaves the sending to be tried again, and the register is handed in once with one receipt',
	async (broken) => {
		await using upper = await testContext({ today: '2023-09-21' });
		await using server = await superior(upper, { answers: [broken, broken] });
		await using lower = await testContext({ today: '2023-09-20' });
		const { consolidationId } = await aFrozenRegister(lower);
		await sendPackage(lower, register(consolidationId), server.route);
		const { id } = await sendingOf(lower, consolidationId);
		for (const seconds of [0, 30]) {
			await tryPackage(later(lower, seconds), id);
			expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'waiting' });
			expect((await readUpward(lower, consolidationId, 'register')).receipts).toEqual([]);
		}
		await tryPackage(later(lower, 90), id);
		expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'sent', tries: 3 });
		expect((await readUpward(lower, consolidationId, 'register')).receipts).toHaveLength(1);
		expect(await findSubmissionOf(upper, server.key)).toMatchObject({ status: 'submitted', version: 1, rows: ['Hội nghị phổ biến kế hoạch'] });
	}
);

test('a sender that stopped after the receipt came and before it was told so tries again when its try has run out, and keeps one receipt', async () => {
	await using upper = await testContext({ today: '2023-09-21' });
	await using server = await superior(upper);
	await using lower = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(lower);
	await sendPackage(lower, register(consolidationId), server.route);
	const { id } = await sendingOf(lower, consolidationId);
	await inTransaction(lower, 'test.set', async (tx) => {
		await changeSending(tx, id, { trying_since: lower.now, tries: 1 });
		await audit(tx, { subject: { type: 'consolidation', id: consolidationId }, data: {} });
	});
	const { bytes } = await writeRegisterPackage(lower, consolidationId);
	installation('cấp trên');
	const link = await openLink(upper, server.token, '127.0.0.1');
	const answer = await receivePackage(link.ctx, link.key, bytes);
	installation('cấp dưới');
	await enterPackageReceipt(lower, consolidationId, { receipt: new File([new Uint8Array(answer.bytes)], 'r.kheo.zip'), trust: true });
	await tryPackage(later(lower, 60), id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'trying', tries: 1 });
	await tryPackage(later(lower, 200), id);
	expect(await sendingOf(lower, consolidationId)).toMatchObject({ state: 'sent', tries: 2 });
	expect((await readUpward(lower, consolidationId, 'register')).receipts).toHaveLength(1);
	expect(await findSubmissionOf(upper, server.key)).toMatchObject({ version: 1 });
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
	await using server = await superior(upper, { answers: ['before-answer'], results: true });
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
