/** What a key does in the desk's table, while the focus is in it: WCAG 2.2, 2.1.4 allows single letters only so. */
export function onDeskKey(event: KeyboardEvent & { currentTarget: HTMLElement }, toMany: () => void): void {
	if (event.ctrlKey || event.metaKey || event.altKey) return;
	const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr')];
	const at = event.target instanceof Element ? rows.findIndex((row) => row.contains(event.target as Element)) : -1;
	const act: Readonly<Record<string, () => void>> = {
		j: () => focusRow(rows[at + 1], event.target),
		ArrowDown: () => focusRow(rows[at + 1], event.target),
		k: () => focusRow(rows[at - 1], event.target),
		ArrowUp: () => focusRow(rows[at - 1], event.target),
		x: () => tick(boxesIn(rows[at])),
		a: () => tick(rows.flatMap(boxesIn)),
		m: toMany
	};
	const does = act[event.key];
	if (!does || (at < 0 && event.key.startsWith('Arrow'))) return;
	event.preventDefault();
	does();
}

function focusRow(row: HTMLElement | undefined, from: EventTarget | null): void {
	const wanted = from instanceof HTMLInputElement ? 'input' : 'a';
	(row?.querySelector<HTMLElement>(wanted) ?? row?.querySelector<HTMLElement>('a'))?.focus();
}

function boxesIn(row: HTMLElement | undefined): HTMLInputElement[] {
	return [...(row?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
}

/** All of them ticked, unless they are already. */
function tick(boxes: readonly HTMLInputElement[]): void {
	const checked = !boxes.every((box) => box.checked);
	for (const box of boxes) {
		box.checked = checked;
		box.dispatchEvent(new Event('change', { bubbles: true }));
	}
}
