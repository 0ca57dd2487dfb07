import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';

export type Ended = { readonly code: number; readonly output: string };
export type As = { readonly uid: number; readonly gid: number };

/** Whom the data belong to, where root looks after them: what touches data is done as that account, or it could not open them afterwards. */
export function ownerOf(dataFolder: string): As | undefined {
	const { uid, gid } = statSync(dataFolder);
	return process.getuid?.() === 0 && uid !== 0 ? { uid, gid } : undefined;
}

/** Runs a program to its end and keeps what it said. */
export function runProgram(program: string, args: readonly string[], as?: As): Promise<Ended> {
	return new Promise((done) => {
		const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'], ...as });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
		child.once('error', (error) => done({ code: 127, output: error.message }));
		child.once('close', (code) => done({ code: code ?? 1, output }));
	});
}

/** A line as an operator wrote it, with the machine's shell. */
export function runLine(line: string): Promise<Ended> {
	return runProgram('/bin/sh', ['-c', line]);
}
