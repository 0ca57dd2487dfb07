import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Document } from '@kheo/core';
import { FileRefused } from './refused.ts';
import { type PagesAnswer, pagesModule, type PagesOrder, pagesRole } from './typst/pages-process.ts';
import type { PdfProperties } from './write-pdf.ts';

const patience = 120_000;

let press: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * `writePdf` in a process of its own, which is kept for the next paper and ends when nobody needs it: the server goes on answering, and the
 * gigabyte that ten thousand rows take is given back. One paper at a time. Rejects with `FileRefused`, or when the process dies or takes too long.
 */
export function setPages(document: Document, { title, at }: PdfProperties): Promise<Uint8Array> {
	const turn = last.then(() => order({ order: pagesRole, document, title, at }));
	last = turn.catch(() => undefined);
	return turn;
}

async function order(asked: PagesOrder): Promise<Uint8Array> {
	const child = (press ??= start());
	child.ref();
	try {
		const said = await answerOf(child, asked);
		if ('refused' in said) throw new FileRefused(said.refused);
		if ('failed' in said) throw new Error(said.failed);
		return said.pdf;
	} finally {
		child.unref();
		child.channel?.unref();
	}
}

function start(): ChildProcess {
	const child = fork(fileURLToPath(pagesModule), [], { serialization: 'advanced', execArgv: [], env: { ...process.env, KHEO_PROCESS_ROLE: pagesRole } });
	child.once('exit', () => {
		if (press === child) press = null;
	});
	return child;
}

function answerOf(child: ChildProcess, asked: PagesOrder): Promise<PagesAnswer> {
	return new Promise((resolve, reject) => {
		const end = (settle: () => void) => {
			clearTimeout(limit);
			child.off('message', answered).off('exit', died).off('error', died);
			settle();
		};
		const answered = (said: PagesAnswer) => end(() => resolve(said));
		const died = () => end(() => reject(new Error('the process that sets pages ended before it answered')));
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			end(() => reject(new FileRefused('file.too-complex')));
		}, patience);
		child.on('message', answered).on('exit', died).on('error', died);
		child.send(asked);
	});
}
