import { deserialize } from '$app/forms';
import type { Added, Refused } from './evidence.ts';

type Words = {
	readonly added: (count: number) => string;
	readonly known: (names: string) => string;
	readonly refused: (names: string) => string;
	readonly why: Readonly<Record<Refused['why'], string>>;
};
export type Sent = { readonly left: readonly File[]; readonly said: readonly string[] };

/**
 * Sends each file by itself and stops at the first that does not arrive; what was sent stays. Each has a key of its own for as long as it is tried, and the
 * server knows a file that it has, so sending again adds nothing twice.
 */
export async function sendOneByOne(files: readonly File[], activityId: string, tell: (name: string, at: number) => void, words: Words): Promise<Sent> {
	let all: Added = { added: 0, known: [], refused: [] };
	for (const [index, file] of files.entries()) {
		tell(file.name, index + 1);
		const answer = await sendTwice(file, activityId);
		if (answer === null) return { left: files.slice(index), said: sayAdded(all, words) };
		all = { added: all.added + answer.added, known: [...all.known, ...answer.known], refused: [...all.refused, ...answer.refused] };
	}
	return { left: [], said: sayAdded(all, words) };
}

export function sayAdded({ added, known, refused }: Added, words: Words): string[] {
	return [
		...(added > 0 ? [words.added(added)] : []),
		...(known.length > 0 ? [words.known(known.join(', '))] : []),
		...(refused.length > 0 ? [words.refused(refused.map(({ name, why }) => `${name} (${words.why[why]})`).join('; '))] : [])
	];
}

async function sendTwice(file: File, activityId: string): Promise<Added | null> {
	const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
	return (await sendOnce(file, activityId, key)) ?? sendOnce(file, activityId, key);
}

async function sendOnce(file: File, activityId: string, key: string): Promise<Added | null> {
	const body = new FormData();
	body.set('files[]', file);
	body.set('activityId', activityId);
	body.set('requestKey', key);
	try {
		const answer = await fetch('?/addFiles', { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
		const result = deserialize(await answer.text());
		if (result.type === 'success' && result.data) return result.data['added'] as Added;
		return result.type === 'failure' ? { added: 0, known: [], refused: [{ name: file.name, why: 'kind' }] } : null;
	} catch {
		return null;
	}
}
