import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Document } from '@kheo/core';
import type { Card, CardFormat, CardSize } from './draw-card.ts';
import { FileRefused } from './refused.ts';
import { type PagesAnswer, pagesModule, pagesRole, type PressOrder } from './typst/pages-process.ts';
import type { PdfProperties } from './write-pdf.ts';

const patience = 120_000;

let press: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * `writePdf` in a process of its own, which is kept for the next paper and ends when nobody needs it: the server goes on answering, and the
 * gigabyte that ten thousand rows take is given back. One paper at a time. Rejects with `FileRefused`, or when the process dies or takes too long.
 */
export function setPages(document: Document, { title, at }: PdfProperties): Promise<Uint8Array> {
	return inTurn({ order: pagesRole, document, title, at });
}

/** `drawCard` in the same process, in turn with the papers. */
export function setCard(card: Card, size: CardSize, format: CardFormat, at: Date): Promise<Uint8Array> {
	return inTurn({ order: 'kheo.draw-card', card, size, format, at });
}

function inTurn(asked: PressOrder): Promise<Uint8Array> {
	const turn = last.then(() => order(asked));
	last = turn.catch(() => undefined);
	return turn;
}

/** A kept process may end for want of work in the moment it is asked: the order then goes to a new one, once. */
async function order(asked: PressOrder): Promise<Uint8Array> {
	const kept = press;
	const said = (kept && (await askOf(kept, asked))) ?? (await askOf((press = start()), asked));
	if (said === null) throw new Error('the process that sets pages ended before it answered');
	if ('refused' in said) throw new FileRefused(said.refused);
	if ('failed' in said) throw new Error(said.failed);
	return said.made;
}

async function askOf(child: ChildProcess, asked: PressOrder): Promise<PagesAnswer | null> {
	child.ref();
	try {
		return await answerOf(child, asked);
	} finally {
		child.unref();
		child.channel?.unref();
	}
}

/** The process that is kept, for whoever watches or ends it; null when there is none. */
export function pagesProcess(): number | null {
	return press?.pid ?? null;
}

function start(): ChildProcess {
	const child = fork(fileURLToPath(pagesModule), [], { serialization: 'advanced', execArgv: [], env: { ...process.env, KHEO_PROCESS_ROLE: pagesRole } });
	child.once('exit', () => {
		if (press === child) press = null;
	});
	return child;
}

/** Null when the process ended instead of answering; one that takes too long is ended. */
function answerOf(child: ChildProcess, asked: PressOrder): Promise<PagesAnswer | null> {
	return new Promise((resolve) => {
		const end = (said: PagesAnswer | null) => {
			clearTimeout(limit);
			child.off('message', end).off('exit', died).off('error', died);
			resolve(said);
		};
		const died = () => end(null);
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			end({ refused: 'file.too-complex' });
		}, patience);
		child.on('message', end).on('exit', died).on('error', died);
		child.send(asked, (error) => error && died());
	});
}
