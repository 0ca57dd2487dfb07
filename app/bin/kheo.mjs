#!/usr/bin/env node
/**
 * `kheo`, from source: plain JavaScript for any Node from 20 on. The commands are TypeScript and need Node 24, which is started
 * by path when the running one is older.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const main = join(here, '../src/cli/main.ts');

/** Of commands that run for days: a small young generation, and an old one that is cleared when it has grown by six tenths, not by two or three times. */
const smallHeap = ['--max-semi-space-size=8', '--heap-growing-percent=60'];

if (Number(process.versions.node.split('.')[0]) >= 24) {
	if (['serve', 'work', 'demo'].includes(process.argv[2] ?? '')) holdLittle();
	module.enableCompileCache?.();
	const { main: run } = await import(main);
	process.exitCode = await run(process.argv.slice(2));
} else runOnNode24();

/**
 * Begins again as the same process with a heap and a malloc that keep little back: it holds half as much at the same speed. What whoever runs it has
 * chosen stands; where a process cannot begin again, it goes on as it is.
 */
function holdLittle() {
	const { execArgv, execPath, argv, env } = process;
	if ([...execArgv, env.NODE_OPTIONS ?? ''].some((option) => option.includes('semi-space')) || process.channel || !process.execve) return;
	process.execve(execPath, [execPath, ...execArgv, ...smallHeap, ...argv.slice(1)], { MALLOC_ARENA_MAX: '2', ...env });
}

function runOnNode24() {
	const node = findNode24(here);
	if (node === undefined) {
		console.error('Khéo cần Node.js 24. Đề nghị chạy "npm ci" trong thư mục của Khéo để cài kèm, hoặc cài Node.js 24 rồi chạy lại.');
		process.exitCode = 2;
		return;
	}
	const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => {
		process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
	});
}

function findNode24(from) {
	const found = [`node-${process.platform}-${process.arch}/bin/node`, '.bin/node']
		.map((path) => join(from, 'node_modules', path))
		.find((path) => existsSync(path));
	if (found !== undefined || dirname(from) === from) return found;
	return findNode24(dirname(from));
}
