import type { TryOutcome } from '@kheo/core';

/** What the other side answered, or, without an answer, whether the request may have reached it. */
export type Posted =
	{ readonly answer: Readonly<Record<string, unknown>> } | { readonly lost: Extract<TryOutcome, 'not-now' | 'unsure'>; readonly fault: string };

const patience = 30_000;
/** Nobody was there: nothing can have arrived. */
const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

export function post(url: string, headers: Readonly<Record<string, string>>, body: string | URLSearchParams | FormData): Promise<Posted> {
	return ask(url, { method: 'POST', headers, body });
}

/** Asks for something without changing it. */
export function look(url: string, headers: Readonly<Record<string, string>>, query: Readonly<Record<string, string>>): Promise<Posted> {
	return ask(`${url}?${new URLSearchParams(query).toString()}`, { headers });
}

/** Addresses are the installation's own settings, never what somebody typed, and no answer leads to another one. */
async function ask(url: string, { headers, ...request }: RequestInit): Promise<Posted> {
	try {
		const response = await fetch(url, {
			...request,
			headers: { accept: 'application/json', ...headers },
			signal: AbortSignal.timeout(patience),
			redirect: 'error'
		});
		const answer: unknown = await response.json();
		if (typeof answer === 'object' && answer !== null && response.status < 500) return { answer: { ...answer } };
		return { lost: 'unsure', fault: `HTTP ${response.status}` };
	} catch (error) {
		const code = codeOf(error);
		return { lost: neverReached.has(code) ? 'not-now' : 'unsure', fault: code };
	}
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause;
	return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name;
}
