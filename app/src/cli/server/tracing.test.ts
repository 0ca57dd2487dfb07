import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { Problem } from '#lib/server/problem.ts';
import { requestNote } from '#lib/server/request-note.ts';
import { setTracing, traced, tracing } from '#lib/server/tracing.ts';
import { openTelemetry } from '#lib/server/tracing/open-telemetry.ts';
import { chosenSampler } from '#lib/server/tracing/sampler.ts';
import { startTracing } from '#lib/server/tracing/start-tracing.ts';
import { aCollector, type Collector } from '../../../tests/support/collector.ts';
import { listening } from '../../../tests/support/listening.ts';
import { httpServer } from './http-server.ts';

/** A site whose every page does one use case; the address says the route. */
async function aSite(origin: string | null = null) {
	const page: RequestListener = (request, response) => {
		const note = requestNote();
		if (note) note.route = decodeURI(request.url ?? '');
		if (request.url === '/readyz') return void response.end('ok');
		traced('transaction', 'tests.written', async () => undefined).then(() => response.end('được'));
	};
	return listening(httpServer(page, { tls: null, origin }));
}

function begin({ address }: Pick<Collector, 'address'>, patience?: number) {
	vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', address);
	const { tracing: begun, stop } = openTelemetry('web', patience);
	setTracing(begun);
	return stop;
}

const lines: string[] = [];
const listen = () => vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);

afterEach(() => {
	setTracing(undefined);
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	lines.length = 0;
});

test('only a proxy of ours is believed about the trace that a request belongs to', async () => {
	listen();
	await using collector = await aCollector();
	await using open = await aSite();
	await using proxied = await aSite('https://kheo.example.vn');
	const stop = begin(collector);
	const ask = (address: string, traceparent: string) => fetch(address, { headers: { traceparent } }).then((response) => response.text());
	await ask(`${open.address}/open`, `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`);
	await ask(`${proxied.address}/proxied`, `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`);
	await ask(`${proxied.address}/unreadable`, `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01`);
	await stop();
	const of = (name: string) => collector.spans.find((span) => span.name === name);
	expect(of('GET /proxied')).toMatchObject({ traceId: 'a'.repeat(32), parentSpanId: 'b'.repeat(16) });
	for (const name of ['GET /open', 'GET /unreadable']) {
		expect(of(name)?.parentSpanId).toBe('');
		expect(of(name)?.traceId).not.toMatch(/^[a0]{32}$/);
	}
});

test('where somebody speaks in confidence nothing is traced, and pages that machines ask for are not either', async () => {
	listen();
	await using collector = await aCollector();
	await using site = await aSite();
	const stop = begin(collector);
	const routes = ['/[agency]/staff-voice/[matter]', '/[agency]/people/surveys/[survey]', '/readyz', '/[agency]/plans'];
	for (const route of routes) await fetch(site.address + encodeURI(route)).then((response) => response.text());
	await stop();
	expect(collector.spans.map(({ name }) => name)).toEqual(['tests.written', 'GET /[agency]/plans']);
});

test('a fault is told by its code and never by its words; a refusal is no fault', async () => {
	await using collector = await aCollector();
	const stop = begin(collector);
	const fail = (name: string, error: Error) => traced('transaction', name, () => Promise.reject(error)).catch(() => undefined);
	await fail('refused', new Problem('actor.not-allowed'));
	await fail('broken', Object.assign(new Error('Key (name)=(Nguyễn Văn An) already exists'), { code: '23505' }));
	await fail('strange', Object.assign(new TypeError('Nguyễn Văn An'), { code: 'Nguyễn Văn An' }));
	await stop();
	expect(collector.spans.map(({ name, failed, facts }) => ({ name, failed, facts }))).toEqual([
		{ name: 'refused', failed: false, facts: { 'kheo.refused': 'actor.not-allowed' } },
		{ name: 'broken', failed: true, facts: { 'error.type': '23505' } },
		{ name: 'strange', failed: true, facts: { 'error.type': 'TypeError' } }
	]);
	expect(collector.bodies.join('')).not.toContain('Nguy');
});

const collectors: Readonly<Record<string, (response: ServerResponse) => void>> = {
	'answers 500': (response) => void response.writeHead(500).end('lỗi của Nguyễn Văn An'),
	'never answers': () => undefined
};
const many = 700;

test.each([...Object.keys(collectors), 'is away'])('a request is answered as before while the collector %s', async (how) => {
	listen();
	const collector = await aCollector(collectors[how]);
	await using site = await aSite();
	if (how === 'is away') await collector[Symbol.asyncDispose]();
	const stop = begin(collector, 200);
	for (let at = 0; at < many; at++) tracing()?.begin('transaction', 'before').end();
	await vi.waitUntil(() => collector.bodies.length > 0 || lines.length > 0, { interval: 10 });
	const began = performance.now();
	const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${site.address}/page`).then((response) => response.status)));
	expect(answers).toEqual(Array.from({ length: 20 }, () => 200));
	await stop();
	expect(performance.now() - began).toBeLessThan(2500);
	const troubles = lines.filter((line) => line.includes('tracing.not-sent'));
	expect(troubles).toHaveLength(1);
	expect(troubles[0]).not.toContain('Nguy');
	if (how !== 'is away') await collector[Symbol.asyncDispose]();
});

/** What a process of its own says, and how it ended. */
async function program(source: string, env: Record<string, string> = {}): Promise<{ said: string; code: number | null; ms: number }> {
	const began = performance.now();
	const child = spawn(process.execPath, ['--input-type=module', '-e', source], { cwd: import.meta.dirname, env: { ...process.env, ...env } });
	let said = '';
	child.stdout.on('data', (chunk) => (said += chunk));
	const [code] = (await once(child, 'close')) as [number | null];
	return { said, code, ms: performance.now() - began };
}

test('without a collector nothing of OpenTelemetry is loaded, and a use case runs as it is', async () => {
	const source = `import { registerHooks } from 'node:module';
		const loaded = [];
		registerHooks({ resolve: (name, context, next) => (loaded.push(name), next(name, context)) });
		const { startTracing } = await import('#lib/server/tracing/start-tracing.ts');
		await (await startTracing('web'))();
		console.log(loaded.filter((name) => name.startsWith('@opentelemetry/')).length);`;
	const [off, on] = await Promise.all([
		program(source, { OTEL_EXPORTER_OTLP_ENDPOINT: '' }),
		program(source, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
	]);
	expect(off.said.trim()).toBe('0');
	expect(Number(on.said)).toBeGreaterThan(3);
	vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', '');
	await startTracing('web');
	const result = Promise.resolve();
	expect([tracing(), traced('transaction', 'tests.written', () => result) === result]).toEqual([undefined, true]);
});

test('a collector that never ends its answer does not keep the process from ending', async () => {
	await using collector = await aCollector((response) => {
		const dripping = setInterval(() => response.write(' '), 20);
		response.once('close', () => clearInterval(dripping));
	});
	const ended = await program(
		`import { openTelemetry } from '#lib/server/tracing/open-telemetry.ts';
		const { tracing, stop } = openTelemetry('web', 300);
		tracing.begin('job', 'tests.last').end();
		await stop();`,
		{ OTEL_EXPORTER_OTLP_ENDPOINT: collector.address }
	);
	expect(collector.spans.map(({ name }) => name)).toEqual(['tests.last']);
	expect(ended.code).toBe(0);
	expect(ended.ms).toBeLessThan(4000);
});

test('the variables of the specification choose what is kept', () => {
	const chosen = (OTEL_TRACES_SAMPLER?: string, OTEL_TRACES_SAMPLER_ARG?: string) =>
		chosenSampler({ OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG } as NodeJS.ProcessEnv).toString();
	expect(chosen()).toMatch(/^ParentBased\{root=AlwaysOnSampler,/);
	expect(chosen('parentbased_always_off')).toMatch(/^ParentBased\{root=AlwaysOffSampler,/);
	expect(chosen('parentbased_traceidratio', '0.25')).toMatch(/^ParentBased\{root=TraceIdRatioBased\{0\.25\},/);
	expect([chosen('always_on'), chosen('always_off'), chosen('traceidratio', '0.1')]).toEqual(['AlwaysOnSampler', 'AlwaysOffSampler', 'TraceIdRatioBased{0.1}']);
});
