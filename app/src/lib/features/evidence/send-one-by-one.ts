import { deserialize } from '$app/forms';
import type { Added, Refused } from './evidence.ts';

type Words = {
	readonly added: (count: number) => string;
	readonly known: (names: string) => string;
	readonly refused: (names: string) => string;
	readonly why: Readonly<Record<Refused['why'], string>>;
	readonly notTaken: string;
};
export type Sent = {
	readonly left: readonly File[];
	readonly said: readonly string[];
	/** Why the server takes no more; null when all was sent, or the line broke. */
	readonly problem: string | null;
};
type Answer = { readonly added: Added } | { readonly problem: string } | null;

const nothing: Added = { added: 0, known: [], refused: [] };
const BYTES_MAX = 50 * 1024 * 1024;

/**
 * Sends each file by itself and stops at the first that does not arrive; what was sent stays. Each has a key of its own for as long as it is tried, and the
 * server knows a file that it has, so sending again adds nothing twice. A file that is too large is not sent at all.
 */
export async function sendOneByOne(files: readonly File[], activityId: string, tell: (name: string, at: number) => void, words: Words): Promise<Sent> {
	let all = nothing;
	for (const [index, file] of files.entries()) {
		tell(file.name, index + 1);
		const answer = await sendTwice(file, activityId, words);
		if (answer === null) return { left: files.slice(index), said: sayAdded(all, words), problem: null };
		if ('problem' in answer) return { left: files.slice(index), said: sayAdded(all, words), problem: answer.problem };
		const { added, known, refused } = answer.added;
		all = { added: all.added + added, known: [...all.known, ...known], refused: [...all.refused, ...refused] };
	}
	return { left: [], said: sayAdded(all, words), problem: null };
}

export function sayAdded({ added, known, refused }: Added, words: Words): string[] {
	return [
		...(added > 0 ? [words.added(added)] : []),
		...(known.length > 0 ? [words.known(known.join(', '))] : []),
		...(refused.length > 0 ? [words.refused(refused.map(({ name, why }) => `${name} (${words.why[why]})`).join('; '))] : [])
	];
}

async function sendTwice(file: File, activityId: string, words: Words): Promise<Answer> {
	if (file.size > BYTES_MAX) return { added: { ...nothing, refused: [{ name: file.name, why: 'too-large' }] } };
	const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
	return (await sendOnce(file, activityId, key, words)) ?? sendOnce(file, activityId, key, words);
}

async function sendOnce(file: File, activityId: string, key: string, words: Words): Promise<Answer> {
	const body = new FormData();
	body.set('files[]', file);
	body.set('activityId', activityId);
	body.set('requestKey', key);
	try {
		const answer = await fetch('?/addFiles', { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
		const result = deserialize<{ added: Added }, { message: string | null }>(await answer.text());
		if (result.type === 'success' && result.data) return { added: result.data.added };
		if (result.type === 'failure') return { problem: result.data?.message ?? words.notTaken };
		return answer.status >= 400 && answer.status < 500 ? { problem: words.notTaken } : null;
	} catch {
		return null;
	}
}
