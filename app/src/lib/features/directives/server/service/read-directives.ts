import { shortDate } from '@kheo/core';
import { listUnits } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { draftReader } from '#lib/features/drafts/server/service/draft-reader.ts';
import type { Directive, Directives, SlipOf } from '../../view.ts';
import { findSheet, listDirectives, plansFor } from '../queries.ts';

/** What was written by hand on the slips of this register or draft, and the units it may be given to. */
export function readDirectives(ctx: Context, slip: SlipOf): Promise<Directives> {
	return readOnly(ctx, async (tx) => {
		if (slip.of === 'draft') await draftReader(tx, ctx, slip.id);
		return {
			all: await listDirectives(tx, slip),
			units: (await listUnits(tx)).map(({ id, name }) => ({ id, name })),
			plans: slip.of === 'draft' ? await plansFor(tx, slip.id) : null
		};
	});
}

/** As the slip prints them once more, in Vietnamese as the paper is. */
export async function directivesOnSlip(tx: ReadTx, slip: SlipOf): Promise<string[]> {
	const words = messagesIn('vi').directives;
	return (await listDirectives(tx, slip)).map((one) => words.source(shortDate(one.on), whoseHand(one), one.words));
}

function whoseHand({ position, name }: Directive): string {
	return [position, name].filter(Boolean).join(' ');
}

/** The photo or scan of the sheet, byte for byte. */
export async function openSheet(ctx: Context, slip: SlipOf, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const name = await readOnly(ctx, async (tx) => {
		if (slip.of === 'draft') await draftReader(tx, ctx, slip.id);
		return findSheet(tx, slip, sha256);
	});
	const bytes = name === null ? null : await readStored(ctx, sha256);
	if (name === null || !bytes) throw new Problem('file.not-found');
	return { bytes, name };
}
