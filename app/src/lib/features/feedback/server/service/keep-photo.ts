import type { Context } from '#lib/server/context.ts';
import { PHOTO_MAX } from '#lib/file-limits.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { log } from '#lib/server/log.ts';
import { clamdSettings, scan } from '#lib/server/scanning/clamd.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { readPicture } from '#lib/server/pictures/read-picture.ts';
import { Problem } from '#lib/server/problem.ts';

export type Photo = { readonly sha256: string; readonly size: number; readonly type: string };

/** Only our own copy is kept, drawn anew, without what the camera wrote into the original; the original is shown to the scanner, where there is one, before anything opens it. */
export async function keepPhoto({ agencyId }: Context, file: File): Promise<Photo> {
	if (file.size > PHOTO_MAX) throw new Problem('photo.too-large');
	const bytes = new Uint8Array(await file.arrayBuffer());
	await refuseInfected(bytes);
	const type = scanTypeOf(bytes);
	const picture = type !== null && type.startsWith('image/') ? await readPicture(bytes, type) : null;
	if (!picture) throw new Problem('feedback.photo-unreadable');
	return { sha256: await fileStore().put(agencyId, picture.copy), size: picture.copy.byteLength, type: 'image/jpeg' };
}

/** A scanner that does not answer keeps nobody out: of the file itself nothing is kept. */
async function refuseInfected(bytes: Uint8Array): Promise<void> {
	const clamd = clamdSettings();
	if (clamd === null) return;
	const verdict = await scan(clamd, bytes);
	if (verdict.said === 'found') throw new Problem('feedback.photo-infected');
	if (verdict.said === 'unsure') log.warn('photo.not-scanned', { fault: verdict.fault });
}
