import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { freePort } from '#lib/server/postgres/free-port.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The running site: its address without a slash at the end, its data folder, and the sample accounts' passwords by user name. */
		readonly site: { readonly address: string; readonly dataFolder: string; readonly passwords: Readonly<Record<string, string>> };
	}
}

const kheo = fileURLToPath(new URL('../../bin/kheo.mjs', import.meta.url));
const patience = 90_000;

export type Site = { readonly address: string; readonly process: ChildProcess; stop(): Promise<void> };

/** The built app on a fresh demo, for all journeys of this run. Build first: `npm run build` in app. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'kheo-site-'));
	const site = await startSite(dataFolder);
	const passwords = JSON.parse(readFileSync(join(dataFolder, 'demo-accounts.json'), 'utf8')) as Record<string, string>;
	project.provide('site', { address: site.address, dataFolder, passwords });
	return async () => {
		await site.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	};
}

/** Starts `kheo demo` on this data folder and waits for the line with its address. A journey that kills a server starts its own. */
export async function startSite(dataFolder: string, env: Readonly<Record<string, string>> = {}): Promise<Site> {
	if (!existsSync(fileURLToPath(new URL('../../build/handler.js', import.meta.url)))) throw new Error('the app is not built');
	const port = await freePort('127.0.0.1');
	const demo = spawn(process.execPath, [kheo, 'demo', '--port', String(port)], {
		env: { ...process.env, ...env, KHEO_DATA: dataFolder },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	return { address: await addressOf(demo), process: demo, stop: () => stop(demo) };
}

async function addressOf(demo: ChildProcess): Promise<string> {
	let [out, err] = ['', ''];
	demo.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
	demo.stderr?.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-4000)));
	for (const began = Date.now(); Date.now() - began < patience && demo.exitCode === null; await sleep(50)) {
		const address = /^(https?:\/\/\S+?)\/$/m.exec(out)?.[1];
		if (address) return address;
	}
	demo.kill('SIGTERM');
	throw new Error(`the site did not start: ${err}`);
}

async function stop(demo: ChildProcess): Promise<void> {
	if (demo.exitCode !== null || demo.signalCode !== null) return;
	demo.kill('SIGTERM');
	await once(demo, 'exit');
}
