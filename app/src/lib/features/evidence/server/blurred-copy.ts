import type { BlurredPart } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { blurPicture } from '#lib/server/pictures/blur-picture.ts';
import { readPicture } from '#lib/server/pictures/read-picture.ts';
import { Problem } from '#lib/server/problem.ts';
import { putFile, type Stored } from './put-file.ts';

/** The copy of an original that may be shown, and its small picture, with these parts blurred. Before the transaction. */
export async function blurredCopy(
	ctx: Context,
	original: string,
	type: string,
	parts: readonly BlurredPart[]
): Promise<{ readonly copy: Stored; readonly thumb: Stored }> {
	const bytes = await readStored(ctx, original);
	const picture = bytes && (await readPicture(bytes, type));
	if (!picture) throw new Problem('file.not-found');
	const { copy, thumb } = parts.length === 0 ? picture : await blurPicture(picture.copy, parts);
	return { copy: await putFile(ctx, copy, 'image/jpeg'), thumb: await putFile(ctx, thumb, 'image/jpeg') };
}
