import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { stop } from './say.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program in this one's place: same terminal, signals passed on, same way of ending. */
export async function runForwarding(program, args, cwd = process.cwd()) {
	const env = { ...process.env, PATH: dirname(program) + delimiter + (process.env.PATH ?? '') };
	const child = spawn(program, args, { stdio: 'inherit', env, cwd });
	for (const signal of signals) process.on(signal, () => passOn(child, signal));
	child.on('error', (error) => stop(`không chạy được ${program} (${error.code}). Hãy xóa thư mục node_modules rồi chạy lại.`));
	child.on('exit', endLike);
}

/** NOTE: Ctrl+C in a terminal already reaches the whole group; a second one would mean "at once". */
function passOn(child, signal) {
	if (signal === 'SIGINT' && process.stdin.isTTY) return;
	child.kill(signal);
}

function endLike(code, signal) {
	if (signal === null) process.exit(code ?? 1);
	for (const known of signals) process.removeAllListeners(known);
	process.kill(process.pid, signal);
}
