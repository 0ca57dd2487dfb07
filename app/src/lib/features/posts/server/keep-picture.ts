import type { Context } from '#lib/server/context.ts';
import { PHOTO_MAX } from '#lib/file-limits.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { readPicture } from '#lib/server/pictures/read-picture.ts';
import { Problem } from '#lib/server/problem.ts';
import type { NewPost } from '../schema.ts';

type KeptPicture = { readonly sha256: string; readonly size: number; readonly type: string };

/** Our own copy, without what the camera wrote into the original; who does not see it is told what it shows. */
export async function keepPicture({ agencyId }: Context, { picture, alt }: Pick<NewPost, 'picture' | 'alt'>): Promise<KeptPicture | null> {
	if (!picture) return null;
	if (alt === '') throw new Problem('post.alt-missing');
	if (picture.size > PHOTO_MAX) throw new Problem('photo.too-large');
	const bytes = new Uint8Array(await picture.arrayBuffer());
	const type = scanTypeOf(bytes);
	const read = type !== null && type.startsWith('image/') ? await readPicture(bytes, type) : null;
	if (!read) throw new Problem('post.picture-unreadable');
	return { sha256: await fileStore().put(agencyId, read.copy), size: read.copy.byteLength, type: 'image/jpeg' };
}
