import { StartRefusal } from '#lib/server/start-refusal.ts';

/** 0 when it ran to its end, 1 with one clear line when the start was refused. */
export async function refusalOnStart(work: () => Promise<void>): Promise<number> {
	try {
		await work();
		return 0;
	} catch (error) {
		if (!(error instanceof StartRefusal)) throw error;
		console.error(error.message);
		return 1;
	}
}
