import sharp from 'sharp';

export const pictureSize = { width: 96, height: 64 } as const;

/** As many photos as a unit has at most: fields of one colour each, so that no two are the same file. */
const PICTURES = 40;

export function provincePictures(): Promise<Uint8Array[]> {
	const create = (n: number) => ({ ...pictureSize, channels: 3 as const, background: { r: 120 + n, g: 160, b: 200 - n } });
	return Promise.all(
		Array.from({ length: PICTURES }, (_, n) =>
			sharp({ create: create(n) })
				.png()
				.toBuffer()
		)
	);
}
