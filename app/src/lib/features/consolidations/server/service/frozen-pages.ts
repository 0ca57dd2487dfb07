import { composeRegister, withMark } from '@kheo/core';
import { FileRefused } from '@kheo/documents/refused';
import { writeRegister } from '@kheo/documents/write-register';
import { markOf } from '#lib/features/agencies/server/service/verify-mark.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import type { FrozenPages } from '#lib/server/frozen-pages.ts';

/** The frozen version as it went to signature: its kept PDF, or the one that its content and time of freezing give again. */
export async function frozenPages(ctx: Context, id: string): Promise<FrozenPages | null> {
	const row = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('consolidations')
			.select(['content', 'content_sha256 as contentSha256', 'pdf_sha256 as sha256', 'frozen_at as at', 'mark_address as address'])
			.where('id', '=', id)
			.executeTakeFirst()
	);
	if (!row?.content) return null;
	const { content, contentSha256, sha256, at, address } = row;
	const mark = contentSha256 === null ? null : await markOf(ctx, contentSha256, address);
	const kept = sha256 && (await readStored(ctx, sha256));
	const pdf = kept || (await writeRegister(content, 'pdf', at ?? undefined, mark).catch(noneWhereRefused));
	return { pdf, document: withMark(composeRegister(content), mark), title: content.formTitle, at: at ?? new Date(0) };
}

function noneWhereRefused(error: unknown): null {
	if (error instanceof FileRefused) return null;
	throw error;
}
