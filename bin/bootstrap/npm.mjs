import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { stop } from './say.mjs';

/** Runs npm in the checkout, its words on stderr, and resolves to its exit code. */
export function runNpm(args) {
	const [program, ...before] = npmCommand();
	return new Promise((resolve) => {
		const child = spawn(program, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2], env: npmEnvironment() });
		child.on('error', () => stop('không tìm thấy npm. Hãy cài npm (đi cùng Node từ https://nodejs.org) rồi chạy lại.'));
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

/** The npm that started us, else the one beside this Node, else the one on the path. */
function npmCommand() {
	const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
	const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
	return script ? [process.execPath, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** NOTE: a home that cannot be written (a service account's) would fail in npm's cache; the checkout holds it then. */
function npmEnvironment() {
	if (process.env.npm_config_cache !== undefined || canWrite(homedir())) return process.env;
	const cache = join(root, '.kheo', 'npm-cache');
	mkdirSync(cache, { recursive: true });
	return { ...process.env, npm_config_cache: cache };
}

function canWrite(folder) {
	try {
		accessSync(folder, constants.W_OK);
		return folder !== '';
	} catch {
		return false;
	}
}
