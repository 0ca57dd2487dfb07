/** A part of a picture to be made unrecognisable, in percent of its width and height from the upper left corner. */
export type BlurredPart = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** More parts than this are better served by leaving the picture out. */
export const BLURRED_MOST = 20;

const shape = /^\s*(\d{1,3})\s*[,;\s]\s*(\d{1,3})\s*[,;\s]\s*(\d{1,3})\s*[,;\s]\s*(\d{1,3})\s*$/;

/**
 * Parts as people type them, one a line: left, top, width, height in percent ("40 10 20 25"). What reaches over the edge ends there. Null when a line
 * is none, or when there are too many.
 */
export function readBlurredParts(text: string): BlurredPart[] | null {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const parts = lines.map(partOf);
	return parts.length > BLURRED_MOST || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

export function sayBlurredParts(parts: readonly BlurredPart[]): string {
	return parts.map(({ left, top, width, height }) => [left, top, width, height].join(' ')).join('\n');
}

function partOf(line: string): BlurredPart | null {
	const [left = 100, top = 100, width = 0, height = 0] = (shape.exec(line) ?? []).slice(1).map(Number);
	const part = { left, top, width: Math.min(width, 100 - left), height: Math.min(height, 100 - top) };
	return part.width >= 1 && part.height >= 1 ? part : null;
}
