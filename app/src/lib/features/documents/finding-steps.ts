/** The card after or before the one that has the focus, among those that wait for an answer; from none it is the first or the last. */
export function stepFrom<T>(cards: readonly T[], current: T | null, step: 1 | -1): T | null {
	if (cards.length === 0) return null;
	const at = current === null ? -1 : cards.indexOf(current);
	const next = at < 0 ? (step === 1 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length;
	return cards[next] ?? null;
}

/** Alt with an arrow moves from finding to finding; other keys are left alone, those of a field being typed in too. */
export function stepOf({ altKey, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): 1 | -1 | null {
	if (!altKey || ctrlKey || metaKey || shiftKey) return null;
	return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}

/** Moves the focus to the next card of `list` that waits for an answer, opening what hides it. */
export function stepTo(list: HTMLElement, step: 1 | -1): void {
	const cards = [...list.querySelectorAll<HTMLElement>('article[data-waiting]')];
	const current = document.activeElement?.closest<HTMLElement>('article[data-waiting]') ?? null;
	const next = stepFrom(cards, current, step);
	for (let around = next?.parentElement; around; around = around.parentElement) if (around instanceof HTMLDetailsElement) around.open = true;
	next?.focus();
	next?.scrollIntoView({ block: 'nearest' });
}
