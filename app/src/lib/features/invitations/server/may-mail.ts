import type { ReadTx } from '#lib/server/database/schema.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';

/** Whether links may go by mail: there is a mail server, and the agency has not switched them off. */
export async function mayMail(tx: ReadTx): Promise<boolean> {
	return mailSettings() !== null && (await tx.selectFrom('agencies').select('mail_links as on').executeTakeFirstOrThrow()).on;
}
