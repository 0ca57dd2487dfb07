import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { failed, passed, type Outcome, type Step } from './step.ts';

export const root = join(import.meta.dirname, '..', '..');

/** Tools write without colours: their words are read in logs. */
const plain = { ...withoutColour(), NO_COLOR: '1' };

export type Ended = { readonly code: number; readonly output: string };

/** A step that passes when a tool's script, run by this very Node, ends with 0. */
export function toolStep(name: string, script: string, args: readonly string[], cwd = '.'): Step {
	return { name, run: async () => outcomeOf(await runTool(script, args, cwd)) };
}

/** Runs a script of node_modules with this very Node. */
export function runTool(script: string, args: readonly string[], cwd = '.', env: NodeJS.ProcessEnv = {}): Promise<Ended> {
	return run(process.execPath, [join(root, 'node_modules', script), ...args], cwd, env);
}

/** Runs a program in the checkout and collects what it says. */
export function run(program: string, args: readonly string[], cwd = '.', env: NodeJS.ProcessEnv = {}): Promise<Ended> {
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd: join(root, cwd), stdio: ['ignore', 'pipe', 'pipe'], env: { ...plain, ...env } });
		const said: Buffer[] = [];
		child.stdout.on('data', (data: Buffer) => said.push(data));
		child.stderr.on('data', (data: Buffer) => said.push(data));
		child.on('error', (error) => resolve({ code: 127, output: String(error) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString() }));
	});
}

function outcomeOf({ code, output }: Ended): Outcome {
	return code === 0 ? passed() : failed(output);
}

function withoutColour(): NodeJS.ProcessEnv {
	const { FORCE_COLOR: _, ...rest } = process.env;
	return rest;
}
