type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Takes note of what a hand has filled in or opened before the page woke; the answer puts back what waking has set to what the server sent. */
export function keepEarlyInput(page: Document): () => void {
	const early = [...page.querySelectorAll<Control>('input:not([type=hidden], [type=file]), textarea, select')].filter(filledIn).map(heldAsIs);
	const opened = [...page.querySelectorAll<HTMLDetailsElement>('details[open]')];
	return () => {
		for (const putBack of early) putBack();
		for (const box of opened) box.open = true;
	};
}

function filledIn(control: Control): boolean {
	if (control instanceof HTMLSelectElement) return control.selectedIndex !== Math.max(0, chosenByServer(control));
	return control.value !== control.defaultValue || ('checked' in control && control.checked !== control.defaultChecked);
}

function chosenByServer({ options }: HTMLSelectElement): number {
	return [...options].findIndex(({ defaultSelected }) => defaultSelected);
}

function heldAsIs(control: Control): () => void {
	const state = stateOf(control);
	return () => {
		if (!control.isConnected || JSON.stringify(stateOf(control)) === JSON.stringify(state)) return;
		Object.assign(control, state);
		control.dispatchEvent(new Event('input', { bubbles: true }));
		control.dispatchEvent(new Event('change', { bubbles: true }));
	};
}

function stateOf(control: Control): Partial<HTMLInputElement> {
	return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type) ? { checked: control.checked } : { value: control.value };
}
