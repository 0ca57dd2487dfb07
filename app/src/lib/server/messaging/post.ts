import type { TryOutcome } from '@kheo/core';
import { OutgoingForbidden } from '../outgoing/guarded-lookup.ts';
import { NoAnswer, sendOut } from '../outgoing/send-out.ts';

/** What the other side answered, or, without an answer, whether the request may have reached it. */
export type Posted =
	{ readonly answer: Readonly<Record<string, unknown>> } | { readonly lost: Extract<TryOutcome, 'not-now' | 'unsure'>; readonly fault: string };

const patience = 30_000;
const ANSWER_MAX = 1024 * 1024;

export async function post(url: string, headers: Readonly<Record<string, string>>, body: string | URLSearchParams | FormData): Promise<Posted> {
	const packed = new Response(body);
	const bytes = new Uint8Array(await packed.arrayBuffer());
	return ask(url, { 'content-type': packed.headers.get('content-type') ?? 'text/plain', ...headers }, bytes);
}

/** Asks for something without changing it. */
export function look(url: string, headers: Readonly<Record<string, string>>, query: Readonly<Record<string, string>>): Promise<Posted> {
	return ask(`${url}?${new URLSearchParams(query).toString()}`, headers);
}

/** Addresses are the installation's own settings, never what somebody typed; they are guarded as any other all the same. */
async function ask(url: string, headers: Readonly<Record<string, string>>, body?: Uint8Array): Promise<Posted> {
	try {
		const method = body ? 'POST' : 'GET';
		const sent = { url, method, headers: { accept: 'application/json', ...headers }, patience, answerMax: ANSWER_MAX, ...(body && { body }) } as const;
		const response = await sendOut(sent);
		if (response.status >= 300 && response.status < 400) return { lost: 'unsure', fault: `HTTP ${response.status}` };
		const answer: unknown = JSON.parse(new TextDecoder().decode(response.body));
		if (typeof answer === 'object' && answer !== null && response.status < 500) return { answer: { ...answer } };
		return { lost: 'unsure', fault: `HTTP ${response.status}` };
	} catch (error) {
		if (error instanceof NoAnswer) return { lost: error.reached ? 'unsure' : 'not-now', fault: error.code };
		if (error instanceof OutgoingForbidden) return { lost: 'not-now', fault: error.code };
		return { lost: 'unsure', fault: error instanceof Error ? error.name : 'error' };
	}
}
