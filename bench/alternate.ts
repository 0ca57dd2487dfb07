/** How often each side is run. */
export const RUNS = 5;

/** Runs us and the peer in turn, so that a busy machine slows both; the first runs of each, one unless said, warm up and are not counted. */
export async function alternate<T>(ours: () => Promise<T>, peer: () => Promise<T>, runs = RUNS, warmUps = 1): Promise<{ ours: T[]; peer: T[] }> {
	const taken: { ours: T[]; peer: T[] } = { ours: [], peer: [] };
	for (let run = 1; run <= warmUps + runs; run++) {
		const [us, them] = [await ours(), await peer()];
		if (run > warmUps) taken.ours.push(us);
		if (run > warmUps) taken.peer.push(them);
	}
	return taken;
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
