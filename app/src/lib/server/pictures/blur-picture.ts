import type { BlurredPart } from '@kheo/core';
import sharp, { type OverlayOptions } from 'sharp';
import { inTurn } from './in-turn.ts';
import { thumbOf } from './read-picture.ts';

/** So few spots are left of a part that nobody can be told, nor its picture be computed back. */
const SPOTS = 4;

/** The same copy with these parts made unrecognisable, and its small picture. */
export function blurPicture(copy: Uint8Array, parts: readonly BlurredPart[]): Promise<{ readonly copy: Uint8Array; readonly thumb: Uint8Array }> {
	return inTurn(async () => {
		const { width, height } = await sharp(copy).metadata();
		const patches = await Promise.all(parts.map((part) => patchOf(copy, { width, height }, part)));
		const blurred = await sharp(copy).composite(patches).jpeg({ quality: 85 }).toBuffer();
		return { copy: blurred, thumb: await thumbOf(blurred) };
	});
}

async function patchOf(copy: Uint8Array, picture: { readonly width: number; readonly height: number }, part: BlurredPart): Promise<OverlayOptions> {
	const left = Math.floor((part.left / 100) * picture.width);
	const top = Math.floor((part.top / 100) * picture.height);
	const width = Math.max(1, Math.min(picture.width - left, Math.ceil((part.width / 100) * picture.width)));
	const height = Math.max(1, Math.min(picture.height - top, Math.ceil((part.height / 100) * picture.height)));
	const spots = await sharp(copy).extract({ left, top, width, height }).resize(SPOTS, SPOTS, { fit: 'fill' }).png().toBuffer();
	return { input: await sharp(spots).resize(width, height, { fit: 'fill', kernel: 'cubic' }).png().toBuffer(), left, top };
}
