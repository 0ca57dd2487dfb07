import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { log } from '../log.ts';

/** Sends to where OTEL_EXPORTER_OTLP_ENDPOINT says, with OTEL_EXPORTER_OTLP_HEADERS. What cannot be sent is lost; that it began, and ended, is told once each. */
export function collector(timeoutMillis: number): SpanExporter {
	const exporter = new OTLPTraceExporter({ timeoutMillis, httpAgentOptions: unheld });
	let isLost = false;
	return {
		export: (spans, done) =>
			exporter.export(spans, (result) => {
				const reason = result.code === 0 ? undefined : reasonOf(result.error);
				if (reason !== undefined && !isLost) log.warn('tracing.not-sent', { reason, spans: spans.length });
				if (reason === undefined && isLost) log.info('tracing.sent-again');
				isLost = reason !== undefined;
				done(reason === undefined ? result : { code: result.code });
			}),
		shutdown: () => exporter.shutdown(),
		forceFlush: () => exporter.forceFlush()
	};
}

/** Its words may quote the answer of the collector. */
function reasonOf(error: (Error & { readonly code?: string | number | undefined }) | undefined): string {
	return String(error?.code ?? error?.name ?? 'unknown');
}

/** A connection on which a process may end: a collector that never finishes its answer keeps nobody. */
function unheld(protocol: string): http.Agent {
	const agent = protocol === 'https:' ? new https.Agent() : new http.Agent();
	const connect = agent.createConnection.bind(agent);
	agent.createConnection = (...args: Parameters<typeof connect>) => (connect(...args) as Socket).unref();
	return agent;
}
