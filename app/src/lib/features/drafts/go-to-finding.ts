import type { Select } from './editor/open-paper.ts';
import { findWords } from './find-words.ts';
import type { DraftFinding } from './view.ts';

/** Selects the words of a finding: on the page when it is open, otherwise in the field that has them. Are they still there? */
export function selectIn(form: HTMLFormElement | undefined, onPage: Select | undefined, finding: DraftFinding): boolean {
	if (onPage?.(finding)) return true;
	for (const field of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea:not([hidden]), input:not([type=hidden])') ?? []) {
		const at = findWords(field.value, finding);
		if (!at) continue;
		field.focus();
		field.setSelectionRange(at.start, at.end);
		field.scrollIntoView({ block: 'nearest' });
		return true;
	}
	return false;
}

/** What is noticed in the text as it was saved just now; undefined when the line is down. */
export async function freshFindings(here: string): Promise<readonly DraftFinding[] | undefined> {
	const response = await fetch(`${here}/findings`).catch(() => undefined);
	return response?.ok ? await response.json() : undefined;
}
