import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Db } from '#lib/server/database/schema.ts';
import { log } from '#lib/server/log.ts';
import { exposition } from '#lib/server/metrics/exposition.ts';
import { installationMetrics } from '#lib/server/metrics/installation-metrics.ts';
import { processMetrics } from '#lib/server/metrics/process-metrics.ts';
import { requestDurations } from '#lib/server/metrics/request-metrics.ts';

export type Metrics = {
	readonly db: Db;
	readonly dataFolder: string;
	/** An address of its own is set: a proxy stands in front, and loopback says nothing. */ readonly isBehindProxy: boolean;
};

/** Answers /metrics, and tells whether it did. To whoever has no business there it is a page that does not exist. */
export function metricsPage(metrics: Metrics, request: IncomingMessage, response: ServerResponse): boolean {
	if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics' || !mayRead(request, metrics)) return false;
	figures(metrics).then(
		(text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' }).end(text),
		(error: unknown) => {
			log.error('metrics.failed', { error });
			response.writeHead(500).end();
		}
	);
	return true;
}

async function figures({ db, dataFolder }: Metrics): Promise<string> {
	return exposition([...processMetrics(), requestDurations(), ...(await installationMetrics(db, dataFolder))]);
}

const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** With KHEO_METRICS_TOKEN its bearer alone; without, a program of this machine that comes by no proxy. */
export function mayRead({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, { isBehindProxy }: Pick<Metrics, 'isBehindProxy'>): boolean {
	const token = process.env['KHEO_METRICS_TOKEN'];
	if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`);
	const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
	const isNamedSo = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
	return isLocal && isNamedSo && !isBehindProxy && !forwarded.some((name) => name in headers);
}

function isSame(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
}
