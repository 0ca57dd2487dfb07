import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseUrls } from '../../app/src/lib/server/postgres/roles.ts';
import { root } from '../../bin/steps/program.ts';
import { appPorts } from './balancer.ts';

export type Apps = { stop(): Promise<void>; readonly pids: readonly number[] };

type Served = { readonly port: number; readonly urls: DatabaseUrls };

/** Two `kheo serve` at once on one database and one data folder, each with a worker of its own; both find an empty database and bring it up to date. */
export function startApps(urls: DatabaseUrls, env: Readonly<Record<string, string>>, folder: string): Promise<Apps> {
	return serveEach(
		appPorts.map((port) => ({ port, urls })),
		env,
		folder
	);
}

/** One `kheo serve` for each; what they say goes into the folder. */
export async function serveEach(served: readonly Served[], env: Readonly<Record<string, string>>, folder: string): Promise<Apps> {
	const running = served.map(({ port, urls }) => {
		const out = openSync(join(folder, `app-${port}.log`), 'a');
		const own = { DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl, DATABASE_AUTH_URL: urls.authUrl, DATABASE_JOBS_URL: urls.jobsUrl };
		const args = [join(root, 'app/bin/kheo.mjs'), 'serve', '--port', String(port)];
		return spawn(process.execPath, args, { env: { ...process.env, ...env, ...own }, stdio: ['ignore', out, out] });
	});
	for (const { port } of served) await untilReady(port, running);
	return { stop: async () => void (await Promise.all(running.map(stopped))), pids: running.map(({ pid }) => pid ?? 0) };
}

async function untilReady(port: number, running: readonly ChildProcess[]): Promise<void> {
	for (const end = Date.now() + 120_000; Date.now() < end; await sleep(200)) {
		const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
		if (answer?.ok) return;
		if (running.some(({ exitCode }) => exitCode !== null)) throw new Error('an application ended at its start; see its log');
	}
	throw new Error(`the application on ${port} is not ready`);
}

async function stopped(app: ChildProcess): Promise<void> {
	if (app.exitCode !== null || app.signalCode !== null) return;
	const gone = once(app, 'exit');
	app.kill('SIGTERM');
	const patience = setTimeout(() => app.kill('SIGKILL'), 20_000);
	await gone;
	clearTimeout(patience);
}
