import type { Locale } from './i18n/catalogue.ts';
import type { Messages } from './i18n/messages.ts';

/** For a page's `change` events: most pages have no field for a file, so what looks at one is fetched when a file is chosen. */
export async function fileChosen(event: Event, locale: Locale, words: () => Messages): Promise<void> {
	if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'file') return;
	const { checkAnyFile } = await import('./check-any-file.ts');
	await checkAnyFile(event, locale, words);
}
