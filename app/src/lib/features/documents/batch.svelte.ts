import { deserialize } from '$app/forms';
import { refreshAll } from '$app/navigation';
import type { FileLimit } from '#lib/ui/file-limit.ts';
import type { BatchLine } from './batch-line.ts';
import { upload } from './upload.ts';

/** Several files sent one after another, each with the state it is in; one that is refused does not hold up the others. */
export class Batch {
	lines = $state<readonly BatchLine[]>([]);
	readonly done = $derived(this.lines.filter(({ state }) => state !== 'waiting' && state !== 'sending' && state !== 'reading').length);

	async send(files: readonly File[], limit: FileLimit): Promise<void> {
		this.lines = files.map(({ name }) => ({ name, state: 'waiting' }));
		for (const [at, file] of files.entries()) {
			this.#say(at, await sent(file, limit, (percent) => this.#say(at, percent < 100 ? { state: 'sending', percent } : { state: 'reading' })));
		}
		await refreshAll();
	}

	#say(at: number, change: Omit<BatchLine, 'name'>): void {
		this.lines = this.lines.map((line, index) => (index === at ? { name: line.name, ...change } : line));
	}
}

async function sent(file: File, limit: FileLimit, say: (percent: number) => void): Promise<Omit<BatchLine, 'name'>> {
	const tooLarge = { state: 'refused', message: limit.message, code: limit.code } as const;
	if (file.size > limit.bytes) return tooLarge;
	const answer = await upload(file, (share) => say(Math.round(share * 100)));
	if (answer === null) return { state: 'lost' };
	return answer === 'too-large' ? tooLarge : outcomeOf(answer.text);
}

type Refusal = { readonly code: string; readonly message: string | null };

function outcomeOf(text: string): Omit<BatchLine, 'name'> {
	const result = deserialize<Record<string, unknown>, { refusal: Refusal }>(text);
	if (result.type === 'redirect') {
		const [href = '', query = ''] = result.location.split('?');
		return { state: query.includes('again') ? 'again' : 'read', href };
	}
	if (result.type !== 'failure' || !result.data) return { state: 'lost' };
	const { code, message } = result.data.refusal;
	return { state: 'refused', code, ...(message !== null && { message }) };
}
