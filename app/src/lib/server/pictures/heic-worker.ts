import { isMainThread, parentPort, workerData } from 'node:worker_threads';

export type HeicOrder = { readonly order: 'kheo.read-heic'; readonly bytes: Uint8Array };
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Where this module lies, in the sources or in what a bundler made of them: the thread starts from here. */
export const workerModule = import.meta.url;

/** A telephone's picture has up to 50 million pixels; a file of some bytes may say billions, and the memory for them would be asked for before the first is read. */
const PIXELS_MAX = 64_000_000;

const order: unknown = isMainThread ? null : workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
if (parentPort && isOrder(order)) parentPort.postMessage(await pixelsOf(order.bytes));

function isOrder(value: unknown): value is HeicOrder {
	return typeof value === 'object' && value !== null && 'order' in value && value.order === 'kheo.read-heic';
}

async function pixelsOf(buffer: Uint8Array): Promise<Pixels | null> {
	try {
		const { default: heic } = await import('heic-decode');
		const [first] = await heic.all({ buffer });
		if (!first || first.width * first.height > PIXELS_MAX) return null;
		const { width, height, data } = await first.decode();
		return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
	} catch {
		return null;
	}
}
