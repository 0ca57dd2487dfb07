import type { PageHandle } from './editor/open-paper.ts';
import { findWords } from './find-words.ts';
import { placeOfMend } from './mend.ts';
import type { DraftFinding, Mend } from './view.ts';

/** Selects the words of a finding: on the page when it is open, otherwise in the field that has them. Are they still there? */
export function selectIn(form: HTMLFormElement | undefined, onPage: PageHandle | undefined, finding: DraftFinding): boolean {
	if (onPage?.select(finding)) return true;
	for (const field of fieldsOf(form)) {
		const at = findWords(field.value, finding);
		if (!at) continue;
		field.focus();
		field.setSelectionRange(at.start, at.end);
		field.scrollIntoView({ block: 'nearest' });
		return true;
	}
	return false;
}

/** Mends a finding where its words stand, on the page or in a field; false where they have been changed since. */
export function mendIn(form: HTMLFormElement | undefined, onPage: PageHandle | undefined, { fixes }: DraftFinding): boolean {
	return fixes.map((one) => onPage?.mend(one) === true || mendField(form, one)).every(Boolean);
}

function mendField(form: HTMLFormElement | undefined, mend: Mend): boolean {
	for (const field of fieldsOf(form)) {
		const at = placeOfMend(field.value, mend);
		if (!at) continue;
		field.focus();
		field.setRangeText(mend.with, at.start, at.end, 'select');
		field.dispatchEvent(new Event('input', { bubbles: true }));
		return true;
	}
	return false;
}

function fieldsOf(form: HTMLFormElement | undefined) {
	return form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea:not([hidden]), input:not([type=hidden])') ?? [];
}

/** What is noticed in the text as it was saved just now; undefined when the line is down. */
export async function freshFindings(here: string): Promise<readonly DraftFinding[] | undefined> {
	const response = await fetch(`${here}/findings`).catch(() => undefined);
	return response?.ok ? await response.json() : undefined;
}
