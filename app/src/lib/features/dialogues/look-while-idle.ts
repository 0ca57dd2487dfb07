import { invalidateAll } from '$app/navigation';

const EVERY = 5000;

/** Questions come in while the hall talks: the page looks again by itself, but never while something is open to be written or has been written. */
export function lookWhileIdle(page: HTMLElement): () => void {
	const timer = setInterval(() => {
		const isWriting = page.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select');
		const isBegun = page.querySelector('details[open]') !== null || page.querySelector<HTMLTextAreaElement>('[name="words"]')?.value !== '';
		if (!isWriting && !isBegun && document.visibilityState === 'visible') void invalidateAll();
	}, EVERY);
	return () => clearInterval(timer);
}
