import { chanceOf } from './chance.ts';
import { type Document, hostileCall, type HostileCall, type Known } from './hostile-call.ts';
import { sendRaw } from './send-raw.ts';

export type Fuzzed = {
	/** How often each status was answered; 0: the line was closed, -1: no answer in time. */
	readonly counts: ReadonlyMap<number, number>;
	/** Calls that the server did not stand up to. */
	readonly broken: readonly { readonly n: number; readonly status: number; readonly call: HostileCall }[];
};

/** So many calls from a seed, some at a time. A closed line counts as broken too: no call of ours may cost the server its connection. */
export async function fuzz(
	address: string,
	known: Known,
	{ count, seed, atOnce = 8 }: { readonly count: number; readonly seed: number; readonly atOnce?: number }
): Promise<Fuzzed> {
	const document = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as Document;
	const counts = new Map<number, number>();
	const broken: { n: number; status: number; call: HostileCall }[] = [];
	let at = 0;
	const worker = async () => {
		while (at < count) {
			const n = at++;
			const call = hostileCall(document, known, chanceOf(seed + n));
			const status = await sendRaw(address, call);
			counts.set(status, (counts.get(status) ?? 0) + 1);
			if (status >= 500 || status <= 0) broken.push({ n, status, call });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return { counts, broken };
}
