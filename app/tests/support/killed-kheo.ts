import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { kheo } from './start-site.ts';

/** Starts one command of `kheo` and kills it with SIGKILL after so many milliseconds; true when it had ended by itself before. */
export async function killedKheo(args: readonly string[], dataFolder: string, milliseconds: number): Promise<boolean> {
	const child = spawn(process.execPath, [kheo, ...args], { env: { ...process.env, KHEO_DATA: dataFolder }, stdio: 'ignore' });
	const gone = once(child, 'exit');
	await Promise.race([gone, sleep(milliseconds)]);
	const ended = child.exitCode !== null;
	child.kill('SIGKILL');
	await gone;
	return ended;
}
