import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '#lib/server/postgres/free-port.ts';

export const kheo = fileURLToPath(new URL('../../bin/kheo.mjs', import.meta.url));
const patience = 90_000;

export type Site = { readonly address: string; readonly process: ChildProcess; /** All that it has logged. */ logged(): string; stop(): Promise<void> };

/** Starts `kheo demo` on this data folder, in a process group of its own, and waits for the line with its address. */
export function startSite(dataFolder: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Site> {
	return startKheo(['demo', ...args], dataFolder, env);
}

/** The same for any command that serves. */
export async function startKheo([command = '', ...args]: readonly string[], dataFolder: string, env: Readonly<Record<string, string>>): Promise<Site> {
	const port = await freePort('127.0.0.1');
	const demo = spawn(process.execPath, [kheo, command, '--port', String(port), ...args], {
		env: { ...process.env, ...env, KHEO_DATA: dataFolder },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	let log = '';
	demo.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
	return { address: await addressOf(demo, () => log), process: demo, logged: () => log, stop: () => stop(demo) };
}

async function addressOf(demo: ChildProcess, logged: () => string): Promise<string> {
	let out = '';
	demo.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
	for (const began = Date.now(); Date.now() - began < patience && demo.exitCode === null; await sleep(50)) {
		const address = /^(https?:\/\/\S+?)\/$/m.exec(out)?.[1];
		if (address) return address;
	}
	demo.kill('SIGTERM');
	throw new Error(`the site did not start: ${logged().slice(-4000)}`);
}

async function stop(demo: ChildProcess): Promise<void> {
	if (demo.exitCode !== null || demo.signalCode !== null) return;
	demo.kill('SIGTERM');
	await once(demo, 'exit');
}
