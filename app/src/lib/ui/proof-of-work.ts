import { solveChallengeWorkers } from 'altcha-lib';
import { checkSize } from './file-limit.ts';

/*
 * The one script of pages with a form that anybody may send, loaded by itself. It works out the form's challenge when somebody begins to fill the form in, and says
 * so; not while the button is being pressed, which what it says might move away. Where it cannot (plain http, an old browser), the form is sent without.
 */

const SECONDS = 20;
const THREADS_MAX = 2;

document.addEventListener('change', checkSize);
for (const place of document.querySelectorAll<HTMLElement>('[data-challenge]')) guard(place);

function guard(place: HTMLElement): void {
	const form = place.closest('form');
	const field = place.querySelector<HTMLInputElement>('input[name="altcha"]');
	if (!form || !field || !globalThis.crypto?.subtle || typeof Worker === 'undefined') return;
	let work: Promise<void> | null = null;
	const begin = (): Promise<void> => (work ??= solve(place, field));
	form.addEventListener('focusin', ({ target }) => {
		if (!(target instanceof HTMLButtonElement)) void begin();
	});
	form.addEventListener('submit', (event) => {
		if (place.dataset['state'] === 'solved' || place.dataset['state'] === 'failed') return;
		event.preventDefault();
		void begin().then(() => form.requestSubmit(event.submitter));
	});
}

/** Says how far it is; ends in `solved` or `failed`, never in an error. */
async function solve(place: HTMLElement, field: HTMLInputElement): Promise<void> {
	say(place, 'working');
	try {
		const challenge: Parameters<typeof solveChallengeWorkers>[0]['challenge'] = JSON.parse(place.dataset['challenge'] ?? '');
		const solution = await solveChallengeWorkers({
			challenge,
			concurrency: Math.min(THREADS_MAX, navigator.hardwareConcurrency || 1),
			createWorker: () => new Worker(place.dataset['worker'] ?? ''),
			timeout: SECONDS * 1000
		});
		if (solution) field.value = btoa(JSON.stringify({ challenge, solution }));
		say(place, solution ? 'solved' : 'failed');
	} catch {
		say(place, 'failed');
	}
}

function say(place: HTMLElement, state: 'working' | 'solved' | 'failed'): void {
	place.dataset['state'] = state;
	const status = place.querySelector('[role="status"]');
	if (status) status.textContent = place.dataset[state] ?? '';
}
