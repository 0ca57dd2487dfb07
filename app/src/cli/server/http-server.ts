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
		logged(request, response, () => handler(request, compressed(request, saysWhenToRetry(response)), () => response.writeHead(404).end()));
	};
	return tls ? https.createServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, listener) : http.createServer(listener);
}

const retryAfterSeconds = 10;

/** A balancer and a program that sent something are told when to ask again; a person reads it. */
function saysWhenToRetry(response: http.ServerResponse): http.ServerResponse {
	const writeHead = response.writeHead.bind(response);
	response.writeHead = ((status: number, ...rest: unknown[]) => {
		if (status === 503) response.setHeader('retry-after', retryAfterSeconds);
		return Reflect.apply(writeHead, response, [status, ...rest]) as http.ServerResponse;
	}) as typeof response.writeHead;
	return response;
}

function tellOrigin(headers: http.IncomingHttpHeaders, secure: boolean, origin: string | null): void {
	const site = origin ? new URL(origin) : null;
	const claimed = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
	headers['x-forwarded-proto'] = site ? site.protocol.slice(0, -1) : secure ? 'https' : claimed;
	// A balancer that asks whether we live names no host.
	headers['x-forwarded-host'] = site?.host ?? headers.host ?? 'localhost';
}
