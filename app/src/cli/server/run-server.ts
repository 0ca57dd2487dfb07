import { existsSync } from 'node:fs';
import type http from 'node:http';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '#lib/server/start-refusal.ts';
import { startTracing } from '#lib/server/tracing/start-tracing.ts';
import { httpServer, type Handler, type Tls } from './http-server.ts';
import type { Installation } from './installation.ts';
import { startWorker } from './worker-process.ts';

export type Listening = { readonly host: string; readonly port: number; readonly tls: Tls | null };

const built = new URL('../../../build/handler.js', import.meta.url);
const largestBody = 55 * 1024 * 1024;

/** Serves until a signal, then stops everything in order: new requests, running ones, the worker, the database. `ready` is called once /readyz says so. */
export async function runServer(installation: Installation, where: Listening, ready: (address: string) => void): Promise<void> {
	const { db, settings } = installation;
	const metrics = { db, dataFolder: settings.dataFolder, isBehindProxy: settings.origin !== null };
	const stopTracing = await startTracing('web');
	const server = httpServer(await loadHandler(), { tls: where.tls, origin: settings.origin, metrics });
	const stopped = untilSignal();
	await listen(server, where);
	const worker = startWorker();
	const address = `${where.tls ? 'https' : 'http'}://${where.host}:${where.port}/`;
	if (await untilReady(server, where, stopped)) ready(address);
	await stopped;
	await closeServer(server);
	process.emit('sveltekit:shutdown' as never, 'SIGTERM' as never);
	await Promise.all([worker.stop(), stopTracing()]);
	await installation.close();
}

async function loadHandler(): Promise<Handler> {
	if (!existsSync(fileURLToPath(built))) throw new StartRefusal('app.not-built', fileURLToPath(built));
	Object.assign(process.env, { PROTOCOL_HEADER: 'x-forwarded-proto', HOST_HEADER: 'x-forwarded-host', BODY_SIZE_LIMIT: String(largestBody) });
	const { handler } = (await import(built.href)) as { handler: Handler };
	return handler;
}

/** A second signal changes nothing: a terminal sends one to every process of the group, and a parent passes on its own. */
function untilSignal(): Promise<true> {
	return new Promise((done) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done(true));
	});
}

function listen(server: http.Server, { host, port }: Listening): Promise<void> {
	return new Promise((done, fail) => {
		server.once('error', (error) => fail(new StartRefusal('app.port-taken', `${host}:${port}`, { cause: error })));
		server.listen(port, host, done);
	});
}

async function untilReady(server: http.Server, { host, port, tls }: Listening, stopped: Promise<true>): Promise<boolean> {
	const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
	while (server.listening) {
		const done = await Promise.race([stopped.then(() => null), isReady(reachable, port, tls !== null)]);
		if (done !== false) return done === true;
		await sleep(100);
	}
	return false;
}

async function isReady(host: string, port: number, secure: boolean): Promise<boolean> {
	const { request } = await import(secure ? 'node:https' : 'node:http');
	return new Promise((done) => {
		const asking = request({ host, port, path: '/readyz', rejectUnauthorized: false }, (answer: http.IncomingMessage) => {
			answer.resume();
			done(answer.statusCode === 200);
		});
		asking.once('error', () => done(false));
		asking.end();
	});
}

/** Running requests get ten seconds. */
function closeServer(server: http.Server): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 10_000).unref();
	});
}
