import { setTimeout as sleep } from 'node:timers/promises';

const perSecond = 50;
const patience = 8000;
const pauseAfterFailure = 250;

export type Target = { readonly url: string; readonly rows: readonly string[]; readonly column: string };

export type Answer = { readonly sentAt: number; readonly at: number; readonly ok: boolean; readonly what: string };

export type Writers = {
	readonly answers: readonly Answer[];
	/** Row → the version that was last acknowledged. */
	readonly acknowledged: ReadonlyMap<string, number>;
	/** What a later write found missing of an earlier, acknowledged one. */
	readonly lost: readonly string[];
	stop(): Promise<void>;
};

type State = { answers: Answer[]; acknowledged: Map<string, number>; lost: string[]; running: boolean };

/** Fifty writes a second: each row has a writer that saves its cell once a second, on the version last acknowledged, and sends the same again until it is taken. */
export function startWriters(target: Target): Writers {
	const state: State = { answers: [], acknowledged: new Map(target.rows.map((row) => [row, 0])), lost: [], running: true };
	const work = target.rows.slice(0, perSecond).map((row, n) => write(target, row, state, (n * 1000) / perSecond));
	return { ...state, stop: async () => ((state.running = false), void (await Promise.all(work))) };
}

async function write(target: Target, row: string, state: State, offset: number): Promise<void> {
	await sleep(offset);
	for (let due = Date.now(); state.running;) {
		const version = state.acknowledged.get(row) ?? 0;
		if (await tryOnce(target, row, version, state)) {
			due += 1000;
			await sleep(Math.max(0, due - Date.now()));
			due = Math.max(due, Date.now() - 1000);
		} else await sleep(pauseAfterFailure);
	}
}

async function tryOnce({ url, column }: Target, rowId: string, version: number, state: State): Promise<boolean> {
	const sentAt = Date.now();
	const edits = [{ rowId, column, baseVersion: version, value: `lần ${version + 1}` }];
	const answer = await sent(url, { arrangements: [], edits });
	state.answers.push({ sentAt, at: Date.now(), ok: answer.ok, what: answer.what });
	if (!answer.ok) return false;
	const [applied] = answer.applied;
	if (!applied || applied.n !== version + 1) state.lost.push(`${rowId}: wanted ${version + 1}, stands at ${applied?.n ?? answer.what}`);
	state.acknowledged.set(rowId, applied?.n ?? version + 1);
	return true;
}

type Sent = { readonly ok: boolean; readonly what: string; readonly applied: readonly { readonly n: number }[] };

async function sent(url: string, body: object): Promise<Sent> {
	try {
		const headers = { 'content-type': 'application/json' };
		const answer = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(patience) });
		const text = await answer.text();
		if (!answer.ok) return { ok: false, what: `${answer.status}${answer.headers.has('retry-after') ? ' retry-after' : ''}`, applied: [] };
		return { ok: true, what: text.slice(0, 200), applied: (JSON.parse(text) as { applied: { n: number }[] }).applied };
	} catch (error) {
		return { ok: false, what: error instanceof Error ? error.name : 'unknown', applied: [] };
	}
}
