import { createContext } from 'svelte';
import type { Locale, Translation } from './catalogue.ts';
import type { vi } from './vi/all.ts';

export type Messages = Translation<typeof vi>;

/** Each file of words is fetched by itself. What only the server says is not among them. */
const files = import.meta.glob<Partial<Messages>>([
	'./{vi,en}/*.ts',
	'!./*/{all,audit,problems,paper-problems,people-problems,feedback-problems,dialogue-problems,start-refusals,reception-problems,supervision-problems,movement-problems,booking-problems,disclosure-problems,survey-problems,spam-rule-problems,audit-actions,audit-verbs,audit-verbs-of-people,audit-problems,promise-problems,model-problems,benefit-problems,account-problems,backup-refusals,job-problems,server-failures,settings-list,entry-problems,audit-verbs-of-data,personal-data-problems,api-problems,api}.ts'
]);
const loaded: Readonly<Record<Locale, Partial<Messages>>> = { vi: {}, en: {} };

/** Before a page is shown: a browser loads the words that its route says (`wordsOfRoute`), in the page's language alone. */
export async function loadMessages(locale: Locale, names: readonly string[]): Promise<void> {
	const parts = await Promise.all(names.map((name) => files[`./${locale}/${name}.ts`]?.()));
	Object.assign(loaded[locale], ...parts);
}

/** The server keeps every word of every language. */
export function keepMessages(locale: Locale, messages: Messages): void {
	Object.assign(loaded[locale], messages);
}

const [currentMessages, setMessages] = createContext<() => Messages>();

/** Called once by the root layout; the getter keeps components in step when the language changes, which reloads the page. */
export function provideMessages(locale: () => Locale): void {
	setMessages(() => loaded[locale()] as Messages);
}

/** The words of the reader's language, inside a component: `const t = useMessages()`, then `t().shell`. */
export function useMessages(): () => Messages {
	return currentMessages();
}
