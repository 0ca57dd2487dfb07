import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withoutDatabase } from './environment.ts';

/**
 * Runs a command of `kheo` to its end, for a worker, which has neither the owner's rights nor the memory and time to spare. Throws when it ends otherwise than well.
 * With a database of one's own the environment names its owner, and is handed on whole.
 */
export async function runCommand(...args: readonly string[]): Promise<void> {
	const env = process.env['DATABASE_OWNER_URL'] ? process.env : withoutDatabase(process.env);
	const program = fileURLToPath(new URL('../../../../bin/kheo.mjs', import.meta.url));
	const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	await once(child, 'exit');
	if (child.exitCode !== 0) throw new Error(`kheo ${args.join(' ')}: ${child.exitCode ?? child.signalCode}`);
}
