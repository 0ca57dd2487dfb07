import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../steps/program.ts';

export type Demo = {
	readonly address: string;
	/** User name → password, as the demo prints them. */
	readonly passwords: ReadonlyMap<string, string>;
	stop(): Promise<void>;
};

/** Starts `npm run demo` as a newcomer does, on a data folder of its own, and resolves once it has printed its address and accounts. */
export function startDemo(dataFolder: string, port: number, more: readonly string[] = []): Promise<Demo> {
	const args = [join(root, 'bin', 'bootstrap.mjs'), 'demo', '--port', String(port), ...more];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, KHEO_DATA: dataFolder } });
	const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
	const stop = () => (child.kill('SIGTERM'), ended);
	return new Promise((resolve, reject) => {
		let said = '';
		child.on('exit', (code) => reject(new Error(`the demo ended with ${code}`)));
		child.stdout.on('data', (data: Buffer) => {
			said += data.toString();
			if (said.includes('Ctrl-C')) resolve({ address: said.match(/^https?:\S+/m)?.[0] ?? '', passwords: passwordsIn(said), stop });
		});
	});
}

function passwordsIn(said: string): Map<string, string> {
	return new Map([...said.matchAll(/^ {2}(\S+)\s+(\S+) {2}/gm)].map(([, name = '', password = '']) => [name, password]));
}
