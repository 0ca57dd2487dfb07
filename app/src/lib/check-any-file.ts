import { FILE_MAX } from './file-limits.ts';
import type { Locale } from './i18n/catalogue.ts';
import { loadMessages, type Messages } from './i18n/messages.ts';
import { checkSize } from './ui/file-limit.ts';

/** Fetched with its words when a file is chosen: a field that names no limit of its own has the server's. */
export async function checkAnyFile(event: Event, locale: Locale, words: () => Messages): Promise<void> {
	await loadMessages(locale, ['file-limits']);
	checkSize(event, { bytes: FILE_MAX, message: words().fileLimits.file });
}
