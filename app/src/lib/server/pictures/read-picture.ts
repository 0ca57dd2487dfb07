import type { PictureLook } from '@kheo/core';
import sharp, { type Sharp } from 'sharp';
import { exifDay, type Taken } from './exif-day.ts';
import { heicPixels } from './heic-pixels.ts';
import { inTurn } from './in-turn.ts';

/** What is made of a picture beside its original. */
export type Picture = {
	/** Upright, at most 2,000 pixels a side, JPEG, without anything that a camera wrote into it: no place, no device, no time. */
	readonly copy: Uint8Array;
	/** The same for lists, at most 360 pixels a side. */
	readonly thumb: Uint8Array;
	readonly width: number;
	readonly height: number;
	readonly look: PictureLook;
	readonly taken: Taken | null;
};

const COPY_SIDE = 2000;
const THUMB_SIDE = 360;
/** A picture of more is a bomb or a map; a telephone takes 50 to 200 million. */
const PIXELS_MAX = 210_000_000;

const SECONDS = 30;

/** Reads a picture of this media type; null when its bytes are no picture after all, or a broken one. Pictures are read one after another: each takes memory. */
export async function readPicture(bytes: Uint8Array, type: string): Promise<Picture | null> {
	try {
		return await inTurn(async () => {
			const upright = await uprightOf(bytes, type);
			if (!upright) return null;
			const copy = await fitted(upright, COPY_SIDE).jpeg({ quality: 85 }).timeout({ seconds: SECONDS }).toBuffer({ resolveWithObject: true });
			const { width, height } = copy.info;
			return { copy: copy.data, thumb: await thumbOf(copy.data), width, height, look: await lookOf(copy.data), taken: exifDay(bytes) };
		});
	} catch {
		return null;
	}
}

/** The small picture for lists of a copy that may be shown. */
export function thumbOf(copy: Uint8Array): Promise<Uint8Array> {
	return fitted(sharp(copy), THUMB_SIDE).jpeg({ quality: 75 }).toBuffer();
}

async function uprightOf(bytes: Uint8Array, type: string): Promise<Sharp | null> {
	if (type !== 'image/heic') return sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).autoOrient();
	const pixels = await heicPixels(bytes);
	return pixels && sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } });
}

/** A clear ground becomes white, as on paper. */
function fitted(picture: Sharp, side: number): Sharp {
	return picture.flatten({ background: '#ffffff' }).resize(side, side, { fit: 'inside', withoutEnlargement: true });
}

/** Nine by eight spots in grey: each bit says whether one is darker than the next to its right (dHash). */
async function lookOf(picture: Uint8Array): Promise<PictureLook> {
	const grey = await sharp(picture).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
	const bits = Array.from({ length: 64 }, (_, index) => {
		const at = Math.floor(index / 8) * 9 + (index % 8);
		return (grey[at] ?? 0) < (grey[at + 1] ?? 0) ? '1' : '0';
	});
	return BigInt(`0b${bits.join('')}`)
		.toString(16)
		.padStart(16, '0');
}
