import { Worker } from 'node:worker_threads';
import { FileRefused } from '../refused.ts';
import { type PdfAnswer, type PdfOrder, workerModule } from './pdf-worker.ts';

export type PdfLimits = { readonly seconds: number; readonly megabytes: number };

const usual: PdfLimits = { seconds: 30, megabytes: 1000 };
const LOOK_EVERY = 100;

type Given = Exclude<PdfAnswer, { readonly refused: unknown }>;

/**
 * Has a PDF opened in a thread of its own, which is ended when it takes too long or too much memory: a PDF is a program, and may be a hostile one.
 * Rejects with `FileRefused`.
 */
export async function inThread(order: PdfOrder, limits: PdfLimits = usual): Promise<Given> {
	const worker = new Worker(new URL(workerModule), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
	try {
		const answer = await Promise.race([answerOf(worker), tooMuch(worker, limits)]);
		if ('refused' in answer) throw new FileRefused(answer.refused);
		return answer;
	} finally {
		await worker.terminate();
	}
}

function answerOf(worker: Worker): Promise<PdfAnswer> {
	return new Promise((resolve, reject) => {
		worker.once('message', (answer: PdfAnswer) => resolve(answer));
		worker.once('error', (error: Error) => (isOutOfMemory(error) ? resolve({ refused: 'file.too-complex' }) : reject(error)));
	});
}

function isOutOfMemory(error: Error): boolean {
	return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Ends in a refusal as soon as the thread is over a limit. Bytes outside the heap, which the runtime does not limit, are counted here. */
function tooMuch(worker: Worker, { seconds, megabytes }: PdfLimits): Promise<PdfAnswer> {
	const end = performance.now() + seconds * 1000;
	return new Promise((resolve) => {
		const watch = setInterval(() => {
			void worker.getHeapStatistics().then(
				({ external_memory: outside, used_heap_size: heap }) => {
					if (outside + heap > megabytes * 1024 * 1024) resolve({ refused: 'file.too-complex' });
				},
				() => undefined
			);
			if (performance.now() > end) resolve({ refused: 'file.too-complex' });
		}, LOOK_EVERY);
		worker.once('exit', () => clearInterval(watch));
	});
}
