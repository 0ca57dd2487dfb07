import { Worker } from 'node:worker_threads';
import { type HeicOrder, type Pixels, workerModule } from './heic-worker.ts';

const SECONDS = 30;

/** The pixels of a telephone's HEIC picture, decoded in a thread that is ended when it takes too long; null when they cannot be read. */
export async function heicPixels(bytes: Uint8Array): Promise<Pixels | null> {
	const order: HeicOrder = { order: 'kheo.read-heic', bytes };
	const worker = new Worker(new URL(workerModule), { workerData: order, resourceLimits: { maxOldGenerationSizeMb: 1000 } });
	try {
		return await new Promise<Pixels | null>((resolve) => {
			const late = setTimeout(() => resolve(null), SECONDS * 1000);
			const answer = (pixels: Pixels | null): void => {
				clearTimeout(late);
				resolve(pixels);
			};
			worker.once('message', answer);
			worker.once('error', () => answer(null));
			worker.once('exit', () => answer(null));
		});
	} finally {
		await worker.terminate();
	}
}
