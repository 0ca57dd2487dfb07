import sharp from 'sharp';
import { inTurn } from './in-turn.ts';

/** A copy as small as paper allows: a column of 74 mm at more than 300 dots an inch. */
export function printPicture(copy: Uint8Array): Promise<Uint8Array> {
	return inTurn(() => sharp(copy).resize(1000, 1000, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer());
}
