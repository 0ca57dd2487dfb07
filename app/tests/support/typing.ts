import { setTimeout as sleep } from 'node:timers/promises';

/** One person's requests to one sheet. */
export type Sheet = { readonly address: string; readonly cookie: string; readonly origin: string };
/** `last`: the highest number of which the server said that it is saved; `refusals`: how it answered when it did not. */
export type Typed = { readonly rowId: string; readonly last: number; readonly refusals: readonly string[] };
type Row = { readonly id: string; readonly cells: Record<string, { v: string; n?: number }> };

/** `enough` is kept once something was counted that many times. */
export function counting(most: number): { readonly count: () => void; readonly enough: Promise<void> } {
	const { promise, resolve } = Promise.withResolvers<void>();
	let counted = 0;
	return { count: () => ++counted >= most && resolve(), enough: promise };
}

export async function numbersIn(sheet: Sheet): Promise<ReadonlyMap<string, number>> {
	const { rows } = (await (await ask(sheet)).json()) as { rows: readonly Row[] };
	return new Map(rows.map(({ id, cells }) => [id, Number(cells['c2']?.v ?? 0)]));
}

/**
 * Someone types in one row, counting upwards: until the server is gone, or, told when to stop, through every outage until then, each time from what the server
 * has.
 */
export async function typing(sheet: Sheet, acknowledged: () => void, stop?: AbortSignal): Promise<Typed> {
	const rowId = crypto.randomUUID();
	const refusals: string[] = [];
	const isOver = () => stop?.aborted ?? false;
	const goesOn = () => stop !== undefined && !isOver();
	let last = -1;
	for (let tries = 0; tries === 0 || goesOn(); tries += 1) {
		try {
			let next = tries === 0 ? 0 : ((await numbersIn(sheet)).get(rowId) ?? 0);
			if (next < last) throw new Lost(`${rowId}: ${last} was acknowledged, ${next} is there`);
			if (last < 0) await addRow(sheet, rowId);
			for (; !isOver(); next += 1) {
				last = next;
				acknowledged();
				await count(sheet, rowId, next + 1);
			}
		} catch (error) {
			if (error instanceof Lost) throw error;
			if (error instanceof Refused) refusals.push(error.message);
			if (stop) await sleep(100);
		}
	}
	return { rowId, last, refusals };
}

class Refused extends Error {}
class Lost extends Error {}

function addRow(sheet: Sheet, rowId: string): Promise<Response> {
	return save(sheet, { arrangements: [{ kind: 'add', rowId, position: Math.random() * 1e6, cells: { c2: '0' } }], edits: [] });
}

async function count(sheet: Sheet, rowId: string, number: number): Promise<void> {
	const answer = await save(sheet, { arrangements: [], edits: [{ rowId, column: 'c2', baseVersion: number, value: String(number) }] });
	const { applied } = (await answer.json()) as { applied: unknown[] };
	if (applied.length !== 1) throw new Lost(`${rowId}: the edit to ${number} met another`);
}

async function save(sheet: Sheet, batch: object): Promise<Response> {
	const answer = await ask(sheet, { method: 'PATCH', body: JSON.stringify(batch), headers: { 'content-type': 'application/json' } });
	if (!answer.ok) throw new Refused(`${answer.status} ${answer.headers.get('retry-after') ?? 'never'}`);
	return answer;
}

async function ask({ address, cookie, origin }: Sheet, init: RequestInit = {}): Promise<Response> {
	return fetch(`${address}/rows`, { redirect: 'manual', ...init, headers: { accept: 'application/json', cookie, origin, ...init.headers } });
}
