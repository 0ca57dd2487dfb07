import { createContext } from 'svelte';
import type { Locale, Translation } from './catalogue.ts';
import type { vi } from './vi/all.ts';

export type Messages = Translation<typeof vi>;

/** The words of one language alone, so that a page carries one and not all. */
export async function loadMessages(locale: Locale): Promise<Messages> {
	return locale === 'en' ? (await import('./en/all.ts')).en : (await import('./vi/all.ts')).vi;
}

const [currentMessages, setMessages] = createContext<() => Messages>();

/** Called once by the root layout; the getter keeps components in step when the language changes. */
export function provideMessages(messages: () => Messages): void {
	setMessages(messages);
}

/** The words of the reader's language, inside a component: `const t = $derived(useMessages()().shell)`. */
export function useMessages(): () => Messages {
	return currentMessages();
}
