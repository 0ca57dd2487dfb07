import { createContext } from 'svelte';
import type { Locale, Translation } from './catalogue.ts';
import type { vi } from './vi/all.ts';

export type Messages = Translation<typeof vi>;

const loaded = new Map<Locale, Messages>();

/** Before the first page: the server loads every language, a browser that of its page alone, so that a page carries one. */
export async function loadMessages(...locales: readonly Locale[]): Promise<void> {
	for (const locale of locales) loaded.set(locale, locale === 'en' ? (await import('./en/all.ts')).en : (await import('./vi/all.ts')).vi);
}

const [currentMessages, setMessages] = createContext<() => Messages>();

/** Called once by the root layout; the getter keeps components in step when the language changes, which reloads the page. */
export function provideMessages(locale: () => Locale): void {
	setMessages(() => {
		const messages = loaded.get(locale());
		if (!messages) throw new Error(`the words of ${locale()} were not loaded`);
		return messages;
	});
}

/** The words of the reader's language, inside a component: `const t = $derived(useMessages()().shell)`. */
export function useMessages(): () => Messages {
	return currentMessages();
}
