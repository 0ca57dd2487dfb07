/** How often each side is run; the first run of each warms up and is not counted. */
export const RUNS = 5;

/** Runs us and the peer in turn, so that a busy machine slows both. */
export async function alternate<T>(ours: () => Promise<T>, peer: () => Promise<T>, runs = RUNS): Promise<{ ours: T[]; peer: T[] }> {
	const taken: { ours: T[]; peer: T[] } = { ours: [], peer: [] };
	for (let run = 0; run <= runs; run++) {
		const [us, them] = [await ours(), await peer()];
		if (run > 0) taken.ours.push(us);
		if (run > 0) taken.peer.push(them);
	}
	return taken;
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
