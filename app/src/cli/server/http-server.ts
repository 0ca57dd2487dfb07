import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { compressed } from './compressed.ts';
import { metricsPage, type Metrics } from './metrics-page.ts';
import { logged } from './request-log.ts';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse, next: () => void) => void;
export type Tls = { readonly cert: string; readonly key: string };

/**
 * The built app behind a server of ours, which tells it by which protocol it is reached: the framework would assume https and refuse every form on a
 * plain http network. With an origin set, what a client claims is overwritten.
 */
export function httpServer(
	handler: Handler,
	{ tls, origin, metrics = null }: { tls: Tls | null; origin: string | null; metrics?: Metrics | null }
): http.Server {
	const listener: http.RequestListener = (request, response) => {
		if (metrics && metricsPage(metrics, request, response)) return;
		tellOrigin(request.headers, tls !== null, origin);
		letProgramIn(request);
		const serve = () => handler(request, compressed(request, askedAgain(response)), () => response.writeHead(404).end());
		logged(request, response, serve, origin !== null);
	};
	return tls ? https.createServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, listener) : http.createServer(listener);
}

function tellOrigin(headers: http.IncomingHttpHeaders, secure: boolean, origin: string | null): void {
	const site = origin ? new URL(origin) : null;
	const claimed = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
	headers['x-forwarded-proto'] = site ? site.protocol.slice(0, -1) : secure ? 'https' : claimed;
	// A balancer that asks whether we live names no host.
	headers['x-forwarded-host'] = site?.host ?? headers.host ?? 'localhost';
}

/**
 * The framework takes a write without a type, or with a form's, for a form of another site unless it names our origin, and refuses it in English before the API can
 * answer. A call of the API with a token and without cookies is no form: no page can make one of another site bear a token, and nothing but the token opens there.
 */
function letProgramIn({ url = '', headers }: http.IncomingMessage): void {
	if (headers.cookie !== undefined || !/^bearer /i.test(headers.authorization ?? '')) return;
	const address = URL.parse(`${String(headers['x-forwarded-proto'])}://${String(headers['x-forwarded-host'])}${url}`);
	if (address?.pathname.startsWith('/api/v1/')) headers.origin = address.origin;
}

/** What cannot be answered now says when to ask again: the database is back within seconds, room on a disk takes a person. */
const seconds = new Map([
	[503, '5'],
	[507, '60']
]);

function askedAgain(response: http.ServerResponse): http.ServerResponse {
	const writeHead = response.writeHead.bind(response);
	response.writeHead = ((status: number, ...rest: unknown[]) => {
		const wait = seconds.get(status);
		if (wait !== undefined && !response.hasHeader('retry-after')) response.setHeader('retry-after', wait);
		return Reflect.apply(writeHead, response, [status, ...rest]) as http.ServerResponse;
	}) as typeof response.writeHead;
	return response;
}
