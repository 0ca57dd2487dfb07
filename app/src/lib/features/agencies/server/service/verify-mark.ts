import type { VerifyMark } from '@kheo/core';
import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { qrPng } from '#lib/server/qr-png.ts';

/** Whether papers of the agency bear a code that leads to their verification: off until it is asked for. */
export function readsMark(ctx: Context): Promise<boolean> {
	return readOnly(ctx, async (tx) => (await tx.selectFrom('agencies').select('verify_code as on').executeTakeFirstOrThrow()).on);
}

export function saveMark(ctx: Context, on: boolean, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'agency.verify-code-set', (tx) =>
		onceFor(tx, key, async () => {
			await tx.updateTable('agencies').set({ verify_code: on }).execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { on } });
		})
	);
}

/** How many signs of the hash the address bears; the page of verification asks for twelve at least. */
const codeLength = 24;

/** Where the code on a paper of this content leads today; empty where the agency wants none, or where no address is known at which people reach the server. */
export async function markAddress(ctx: Context, contentSha256: string): Promise<string> {
	const origin = process.env['KHEO_ORIGIN'];
	if (!origin || !(await readsMark(ctx))) return '';
	const { slug } = await ctx.db.selectFrom('agency_directory').select('slug').where('agency_id', '=', ctx.agencyId).executeTakeFirstOrThrow();
	return new URL(`/${slug}/verify?code=${contentSha256.slice(0, codeLength)}`, origin).href;
}

export function markAt(address: string): VerifyMark | null {
	return address === '' ? null : { png: qrPng(address), alt: messagesIn('vi').verify.mark };
}

/** The mark of a paper: as it was frozen with, whatever is wanted today; else as it would be frozen now. */
export async function markOf(ctx: Context, contentSha256: string, frozenAddress: string | null): Promise<VerifyMark | null> {
	return markAt(frozenAddress ?? (await markAddress(ctx, contentSha256)));
}
