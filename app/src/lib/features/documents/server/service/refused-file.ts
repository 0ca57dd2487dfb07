import { refusalMessagesEn } from '@kheo/documents/messages/en';
import { refusalMessagesVi } from '@kheo/documents/messages/vi';
import type { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';

/** A file that was not taken: nothing of it was kept. */
export type RefusedFile = { readonly ok: false; readonly code: string; readonly message: string };

export function refusedFile({ code, params }: FileRefused, { locale }: Context): RefusedFile {
	return { ok: false, code, message: (locale === 'en' ? refusalMessagesEn : refusalMessagesVi)[code](params) };
}
