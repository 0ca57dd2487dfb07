import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '#lib/server/database/new-id.ts';
import { isInConfidence } from '#lib/server/in-confidence.ts';
import { log } from '#lib/server/log.ts';
import { countRequest } from '#lib/server/metrics/request-metrics.ts';
import { type RequestNote, withRequestNote } from '#lib/server/request-note.ts';
import { type Span, tracing } from '#lib/server/tracing.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Asked every few seconds by machines. */
const health = new Set(['/healthz', '/readyz']);

/**
 * Serves one request under an id, taken from a proxy in front when it gave one, and writes one line when it is over. With tracing it is a span, which goes
 * on from what a proxy of ours began; anybody else's `traceparent` is not believed.
 */
export function logged(request: IncomingMessage, response: ServerResponse, serve: () => void, isBehindProxy = false): void {
	const given = String(request.headers['x-request-id'] ?? '');
	const note: RequestNote = { id: uuid.test(given) ? given : newId() };
	const { method = '' } = request;
	const span = tracing()?.begin('request', method, isBehindProxy ? String(request.headers['traceparent'] ?? '') : '');
	const began = performance.now();
	response.setHeader('x-request-id', note.id);
	response.once('close', () => tell(note, { method, response, span, ms: performance.now() - began }));
	withRequestNote(note, span ? () => span.within(serve) : serve);
}

type Over = { readonly method: string; readonly response: ServerResponse; readonly span: Span | undefined; readonly ms: number };

function tell(note: RequestNote, { method, response, span, ms }: Over): void {
	const { id: requestId, route = 'file', agency, actor } = note;
	const { statusCode: status } = response;
	countRequest({ route: route ?? 'none', status, seconds: ms / 1000 });
	if (isInConfidence(route)) return;
	const aborted = response.writableFinished ? undefined : true;
	const isQuiet = status < 400 && (route === 'file' || (route !== null && health.has(route)));
	const about = { method, route, status, ms: Math.round(ms * 10) / 10, agency, actor, aborted, requestId, traceId: span?.traceId };
	log[isQuiet ? 'debug' : 'info']('request', about);
	if (!isQuiet) endSpan(span, { method, route, status, aborted, requestId });
}

type Told = { readonly method: string; readonly route: string | null; readonly status: number; readonly aborted: true | undefined; readonly requestId: string };

/** By the names that OpenTelemetry has for them (semantic conventions, HTTP). */
function endSpan(span: Span | undefined, { method, route, status, aborted, requestId }: Told): void {
	const facts = { 'http.request.method': method, 'http.route': route ?? undefined, 'http.response.status_code': status };
	const name = route === null ? method : `${method} ${route}`;
	span?.end({ name, facts: { ...facts, 'kheo.request_id': requestId, 'kheo.aborted': aborted }, failed: status >= 500 ? String(status) : undefined });
}
