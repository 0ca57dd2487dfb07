import { trace } from '@opentelemetry/api';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineJob, on } from '#lib/server/jobs/define-job.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { work } from '#lib/server/jobs/work.ts';
import { requestNote } from '#lib/server/request-note.ts';
import { startTracing } from '#lib/server/tracing/start-tracing.ts';
import { httpServer } from '../../src/cli/server/http-server.ts';
import { aCollector, type Collector } from '../support/collector.ts';
import { testContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { listening } from '../support/listening.ts';

const writeNote = defineJob({ name: 'tests.trace-note', input: v.object({ note: v.string() }), retries: 2 });
const write = (ctx: Context, note: string) => inTransaction(ctx, 'tests.written', (tx) => audit(tx, { subject: { type: 'note', id: note } }));

/** A site of one page, which reads and then writes. */
async function aSite(ctx: Context) {
	const server = httpServer(
		(_request, response) => {
			const note = requestNote();
			if (note) note.route = '/[agency]/plans/[plan]';
			readOnly(ctx, async () => undefined)
				.then(() => write(ctx, 'Lời của Nguyễn Văn An'))
				.then(() => response.end('được'));
		},
		{ tls: null, origin: null }
	);
	return listening(server);
}

async function sent({ address }: Collector, part: 'web' | 'worker', work: () => Promise<void>): Promise<void> {
	Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: address, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20abc' });
	const stop = await startTracing(part);
	await work().finally(stop);
}

afterEach(() => {
	delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
	delete process.env['OTEL_EXPORTER_OTLP_HEADERS'];
	vi.restoreAllMocks();
});

test('a request is a span by its route, its transactions are spans within it, and none says who or what', async () => {
	await using ctx = await testContext();
	await using site = await aSite(ctx);
	await using collector = await aCollector();
	const lines = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const requestId = newId();
	await sent(collector, 'web', async () => {
		const headers = { 'x-request-id': requestId, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, cookie: 'kheo=bi-mat' };
		const response = await fetch(`${site.address}/xa-an-phu/plans/ke-hoach-cua-an?ten=Nguyen+Van+An`, { headers });
		expect([response.status, await response.text()]).toEqual([200, 'được']);
	});

	const request = collector.spans.find(({ kind }) => kind === 2);
	const facts = { 'http.request.method': 'GET', 'http.route': '/[agency]/plans/[plan]', 'http.response.status_code': 200, 'kheo.request_id': requestId };
	expect(request).toMatchObject({ name: 'GET /[agency]/plans/[plan]', parentSpanId: '', failed: false });
	expect(request?.facts).toEqual(facts);
	expect(request?.traceId).not.toBe('a'.repeat(32));
	const within = collector.spans.filter((span) => span !== request);
	expect(within.map(({ name, parentSpanId, traceId, facts }) => ({ name, parentSpanId, traceId, facts }))).toEqual(
		['read', 'tests.written'].map((name) => ({ name, parentSpanId: request?.spanId, traceId: request?.traceId, facts: {} }))
	);
	expect(collector.bodies.join('')).not.toMatch(/nguy|xa-an-phu|cua-an|bi-mat|Lời|Người/iu);
	expect(collector.bodies.join('')).not.toContain(ctx.agencyId);
	expect(collector.headers[0]).toMatchObject({ authorization: 'Bearer abc' });
	const told = lines.mock.calls.map(([line]) => String(line)).find((line) => line.includes(requestId));
	expect(JSON.parse(told ?? '{}')).toMatchObject({ event: 'request', traceId: request?.traceId });
});

test('a job is a span with its tries; what the libraries say of themselves goes nowhere', async () => {
	await using ctx = await testContext();
	await using collector = await aCollector();
	const { db, jobsUrl } = await testDatabase();
	const stop = new AbortController();
	const binding = on(writeNote, (own, { note }) => write(own, note).finally(() => stop.abort()));
	await installQueue(jobsUrl, [binding.kind]);
	await inTransaction(ctx, 'tests.left', async (tx) => {
		await audit(tx, { subject: { type: 'note', id: 'left' } });
		await enqueue(tx, writeNote, { note: 'Lời của Nguyễn Văn An' });
	});
	await sent(collector, 'worker', async () => {
		expect(trace.getTracer('better-auth').startSpan('db findOne user').isRecording()).toBe(false);
		await work([binding], { db, jobsUrl, stop: stop.signal });
	});

	const job = collector.spans.find(({ name }) => name === writeNote.name);
	expect(job).toMatchObject({ kind: 5, parentSpanId: '', facts: { 'kheo.job_tries': 1 } });
	expect(collector.spans.find(({ name }) => name === 'tests.written')?.parentSpanId).toBe(job?.spanId);
	expect(new Set(collector.spans.map(({ scope }) => scope))).toEqual(new Set(['kheo']));
	expect(collector.bodies.join('')).not.toMatch(/nguy|Lời/iu);
});
