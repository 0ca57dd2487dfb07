import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '#lib/server/database/new-id.ts';
import { log } from '#lib/server/log.ts';
import { countRequest } from '#lib/server/metrics/request-metrics.ts';
import { type RequestNote, withRequestNote } from '#lib/server/request-note.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Where somebody speaks in confidence: that a moment and an address met here is nobody's business, so no line is written. */
const inConfidence = /^\/\[agency\]\/(?:staff-voice|people\/(?:surveys|questionnaires)\/)/;
/** Asked every few seconds by machines. */
const health = new Set(['/healthz', '/readyz']);

/** Serves one request under an id, taken from a proxy in front when it gave one, and writes one line when it is over. */
export function logged(request: IncomingMessage, response: ServerResponse, serve: () => void): void {
	const given = String(request.headers['x-request-id'] ?? '');
	const note: RequestNote = { id: uuid.test(given) ? given : newId() };
	const began = performance.now();
	response.setHeader('x-request-id', note.id);
	response.once('close', () => tell(note, request, response, performance.now() - began));
	withRequestNote(note, serve);
}

function tell(note: RequestNote, { method = '' }: IncomingMessage, response: ServerResponse, ms: number): void {
	const { id: requestId, route = 'file', agency, actor } = note;
	const { statusCode: status } = response;
	countRequest({ route: route ?? 'none', status, seconds: ms / 1000 });
	if (route !== null && inConfidence.test(route)) return;
	const aborted = response.writableFinished ? undefined : true;
	const isQuiet = status < 400 && (route === 'file' || (route !== null && health.has(route)));
	log[isQuiet ? 'debug' : 'info']('request', { method, route, status, ms: Math.round(ms * 10) / 10, agency, actor, aborted, requestId });
}
