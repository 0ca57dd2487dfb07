import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#lib/server/postgres/free-port.ts';
import { type As, runLine } from './run-program.ts';

const patience = 120_000;

/** Starts the version that `current` leads to, by the operator's line or for a trial, and tells whether it became ready. */
export async function begin(root: string, { start, ready }: { readonly start: string | null; readonly ready: string }, as: As | undefined): Promise<boolean> {
	if (start === null) return trial(root, as);
	const { code } = await runLine(start);
	return code === 0 && (await untilReady(ready, () => true));
}

/** Serves on a port of its own until it is ready, and stops. */
async function trial(root: string, as: As | undefined): Promise<boolean> {
	const port = await freePort('127.0.0.1');
	const server = spawn(join(root, 'current/bin/kheo'), ['serve', '--port', String(port)], { stdio: ['ignore', 'ignore', 'inherit'], ...as });
	const ended = new Promise<void>((done) => server.once('close', () => done()).once('error', () => done()));
	const isReady = await untilReady(`http://127.0.0.1:${port}/readyz`, () => server.exitCode === null && server.signalCode === null);
	server.kill('SIGTERM');
	await ended;
	return isReady;
}

async function untilReady(address: string, lives: () => boolean): Promise<boolean> {
	for (const began = Date.now(); Date.now() - began < patience && lives(); await sleep(300)) {
		const status = await fetch(address, { signal: AbortSignal.timeout(5000) }).then(
			(answer) => answer.status,
			() => 0
		);
		if (status === 200) return true;
	}
	return false;
}
