import { createContext } from 'svelte';
import type { Locale, Translation } from './catalogue.ts';
import { en } from './en/all.ts';
import { vi } from './vi/all.ts';

export type Messages = Translation<typeof vi>;

/** The words of a language, for code outside components. */
export function messagesIn(locale: Locale): Messages {
	return locale === 'en' ? en : vi;
}

const [currentMessages, setMessages] = createContext<() => Messages>();

/** Called once by the root layout; the getter keeps components in step when the language changes. */
export function provideMessages(locale: () => Locale): void {
	setMessages(() => messagesIn(locale()));
}

/** The words of the reader's language, inside a component: `const t = $derived(useMessages()().shell)`. */
export function useMessages(): () => Messages {
	return currentMessages();
}
