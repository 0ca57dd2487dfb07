import http from 'node:http';
import { listening } from './listening.ts';

export type SentSpan = {
	readonly name: string;
	readonly scope: string;
	readonly traceId: string;
	readonly spanId: string;
	readonly parentSpanId: string;
	readonly kind: number;
	readonly failed: boolean;
	readonly facts: Readonly<Record<string, unknown>>;
};
export type Collector = AsyncDisposable & {
	readonly address: string;
	readonly spans: SentSpan[];
	/** The bodies as they came, and what came beside them. */
	readonly bodies: string[];
	readonly headers: http.IncomingHttpHeaders[];
};
type Value = { readonly stringValue?: string; readonly intValue?: number | string; readonly boolValue?: boolean };
type Attributes = readonly { readonly key: string; readonly value: Value }[];
type Sent = { readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly scope: { name: string }; readonly spans: readonly RawSpan[] }[] }[] };
type RawSpan = Omit<SentSpan, 'facts' | 'scope' | 'failed'> & { readonly attributes: Attributes; readonly status: { readonly code: number } };

/** Takes OTLP by HTTP and JSON, as a collector does; how it answers is said by the test. */
export async function aCollector(answer = (response: http.ServerResponse): void => void response.writeHead(200).end('{}')): Promise<Collector> {
	const spans: SentSpan[] = [];
	const bodies: string[] = [];
	const headers: http.IncomingHttpHeaders[] = [];
	const server = http.createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
		request.on('end', () => {
			bodies.push(body);
			headers.push(request.headers);
			spans.push(...spansOf(JSON.parse(body) as Sent));
			answer(response);
		});
	});
	return { ...(await listening(server)), spans, bodies, headers };
}

function spansOf({ resourceSpans }: Sent): SentSpan[] {
	const scoped = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans);
	return scoped.flatMap(({ scope, spans }) =>
		spans.map(({ name, traceId, spanId, parentSpanId, kind, status, attributes }) => {
			const facts = Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.boolValue ?? Number(value.intValue)]));
			return { name, scope: scope.name, traceId, spanId, parentSpanId: parentSpanId ?? '', kind, failed: status.code === 2, facts };
		})
	);
}
