import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, isSpanContextValid, ROOT_CONTEXT, type Span as OtelSpan, SpanKind as OtelKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Ending, Span, SpanKind, Tracing } from '../tracing.ts';
import { appVersion } from '../version.ts';
import { collector } from './collector.ts';
import { chosenSampler } from './sampler.ts';

const kinds: Readonly<Record<SpanKind, OtelKind>> = { request: OtelKind.SERVER, transaction: OtelKind.INTERNAL, job: OtelKind.CONSUMER };
/** One sending with all its tries, and the farewell. */
const patienceMilliseconds = 3000;

/**
 * Traces by the SDK of OpenTelemetry, which is not made known to the libraries of the process: what better-auth and pg-boss would say of themselves quotes
 * errors and ids. So the spans are ours alone, and they go by a context of ours.
 */
export function openTelemetry(part: 'web' | 'worker', patience = patienceMilliseconds): { readonly tracing: Tracing; stop(): Promise<void> } {
	const provider = new TracerProvider({
		resource: defaultResource().merge(
			resourceFromAttributes({ 'service.name': process.env['OTEL_SERVICE_NAME'] || 'kheo', 'service.version': appVersion, 'kheo.part': part })
		),
		sampler: chosenSampler(process.env),
		spanProcessors: [new BatchSpanProcessor({ exporter: collector(patience), exportTimeoutMillis: patience })]
	});
	return { tracing: tracingBy(provider), stop: () => within(patience, provider.shutdown()) };
}

function tracingBy(provider: TracerProvider): Tracing {
	const tracer = provider.getTracer('kheo', appVersion);
	const under = new AsyncLocalStorage<Span & { readonly context: Context }>();
	return {
		begin(kind, name, traceparent) {
			const parent = kind === 'transaction' ? (under.getStore()?.context ?? ROOT_CONTEXT) : contextOf(traceparent);
			const span = tracer.startSpan(name, { kind: kinds[kind] }, parent);
			const begun = { traceId: span.spanContext().traceId, context: trace.setSpan(parent, span), end: (ending?: Ending) => end(span, ending), within };
			function within<T>(work: () => T): T {
				return under.run(begun, work);
			}
			return begun;
		},
		current: () => under.getStore()
	};
}

/** `traceparent` as W3C writes it; one that cannot be read is none. */
function contextOf(traceparent = ''): Context {
	const [, traceId = '', spanId = '', flags = ''] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent) ?? [];
	const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
	return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

function end(span: OtelSpan, { name, facts = {}, failed }: Ending = {}): void {
	if (name !== undefined) span.updateName(name);
	for (const [fact, value] of Object.entries(facts)) if (value !== undefined) span.setAttribute(fact, value);
	if (failed !== undefined) span.setAttribute('error.type', failed).setStatus({ code: SpanStatusCode.ERROR });
	span.end();
}

async function within(milliseconds: number, sent: Promise<void>): Promise<void> {
	const over = new AbortController();
	const late = sleep(milliseconds, undefined, { signal: over.signal });
	await Promise.race([sent, late]).catch(() => undefined);
	over.abort();
	await late.catch(() => undefined);
}
