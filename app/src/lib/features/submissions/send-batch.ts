import type { Send } from './sheet/autosave.svelte.ts';
import type { Saved, SheetRow } from './sheet/sheet.ts';

/** So often in a row the server may fail on the same words: more is no fault of the line, and the person is told. */
const failuresBorne = 3;

/** Sends batches of the sheet to `rows` under this page's address. A server that failed is tried again, a few times; one that refused is not. */
export function sendTo(address: string): Send {
	let failures = 0;
	return async (batch) => {
		if (!navigator.onLine) return 'unreachable';
		const response = await fetch(address, {
			method: 'PATCH',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify(batch),
			keepalive: JSON.stringify(batch).length < 30_000
		});
		if (response.ok) {
			failures = 0;
			const { at, ...saved } = (await response.json()) as Saved & { readonly at: string };
			return { saved, at: new Date(at) };
		}
		failures = response.status === 500 ? failures + 1 : 0;
		if (isPassing(response.status) && failures < failuresBorne) return 'unreachable';
		const problem = (await response.json().catch(() => ({}))) as { message?: string };
		return { refused: problem.message ?? String(response.status) };
	};
}

function isPassing(status: number): boolean {
	return status >= 500 || status === 429;
}

export type RowsNow = { readonly status: string; readonly version: number; readonly isPutUp: boolean; readonly rows: readonly SheetRow[] };

/** The rows as they stand now; null when nothing changed since the last answer or the server cannot be reached. */
export function rowsFrom(address: string): () => Promise<RowsNow | null> {
	let tag = '';
	return async () => {
		const response = await fetch(address, { headers: { accept: 'application/json', ...(tag && { 'if-none-match': tag }) } }).catch(() => null);
		if (response?.status !== 200) return null;
		tag = response.headers.get('etag') ?? '';
		return (await response.json()) as RowsNow;
	};
}
