import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';

/** Serves a built handler in a process of its own. */
export function serveConstantSite(handler: string): Promise<Served> {
	return serveJob('serve-constant.ts', handler);
}

type Served = { readonly address: string; stop(): Promise<void> };

/** Runs a job of bench/jobs that serves on the port it is told, and says so once it listens. It logs as the demo does, against which it is held. */
export async function serveJob(file: string, what: string): Promise<Served> {
	const port = await freePort('127.0.0.1', 0);
	const job = join(import.meta.dirname, '..', 'jobs', file);
	const env = { ...process.env, KHEO_LOG_LEVEL: 'warn' };
	const child = spawn(process.execPath, [job, what, String(port)], { stdio: ['ignore', 'pipe', 'inherit'], env });
	const ended = once(child, 'exit');
	await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('the constant site did not start')))]);
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
	};
	return { address: `http://127.0.0.1:${port}`, stop };
}
