import { readDay } from '@kheo/core';

/** A field of a form that takes words from the text. */
export type WordField = HTMLInputElement | HTMLTextAreaElement;

/** The field under the focus when it can take words: a line, a text or a day; null for boxes, choices and fields that are hidden. */
export function wordField(target: EventTarget | null): WordField | null {
	if (target instanceof HTMLTextAreaElement) return target;
	return target instanceof HTMLInputElement && ['text', 'date', 'search'].includes(target.type) ? target : null;
}

/** What people call the field: the words of its label, without what stands in the field itself. */
export function nameOfField(field: WordField): string {
	const label = field.labels?.[0];
	const own = [...(label?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? '');
	return own.join(' ').trim();
}

/** Puts words into the field as if they were typed. A field for a day takes the day that the words name, and refuses words that name none. */
export function putWords(field: WordField, words: string): boolean {
	const value = field.type === 'date' ? readDay(words) : words.trim().replaceAll(/\s+/g, ' ');
	if (!value) return false;
	field.value = value;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.focus();
	return true;
}
