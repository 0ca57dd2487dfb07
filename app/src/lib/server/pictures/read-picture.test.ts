import { isTelling, lookDistance, SAME_LOOK } from '@kheo/core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aHeicPhoto, aPhoto } from '../../../../tests/support/photos.ts';
import { blurPicture } from './blur-picture.ts';
import { exifDay } from './exif-day.ts';
import { readPicture } from './read-picture.ts';

const taken = '2026:09:20 08:15:00';

test('the day a photo was taken is read, and its copy holds neither that nor the place', async () => {
	const photo = await aPhoto(1, { taken, place: true });
	expect((await sharp(photo).metadata()).exif).toBeDefined();
	const picture = await readPicture(photo, 'image/jpeg');
	expect(picture?.taken).toEqual({ day: '2026-09-20', time: '08:15' });
	for (const bytes of [picture?.copy, picture?.thumb]) {
		expect((await sharp(bytes).metadata()).exif).toBeUndefined();
		expect(Buffer.from(bytes ?? []).includes('2026:09:20')).toBe(false);
		expect(Buffer.from(bytes ?? []).includes('MayAnh')).toBe(false);
	}
});

test('a photo that went through Zalo has no day, and is as good as another', async () => {
	const picture = await readPicture(await aPhoto(2), 'image/jpeg');
	expect(picture).toMatchObject({ taken: null, width: 640, height: 480 });
});

test('a telephone’s HEIC is read, its day too', async () => {
	const picture = await readPicture(aHeicPhoto(), 'image/heic');
	expect(picture).toMatchObject({ width: 160, height: 120, taken: { day: '2026-09-20', time: '08:15' } });
	expect((await sharp(picture?.copy).metadata()).format).toBe('jpeg');
});

test('a photo is turned upright before its turn is forgotten, and is never made larger', async () => {
	const lying = await sharp(await aPhoto(3))
		.withMetadata({ orientation: 6 })
		.toBuffer();
	expect(await readPicture(lying, 'image/jpeg')).toMatchObject({ width: 480, height: 640 });
	const wide = await readPicture(await aPhoto(3, {}, 3000), 'image/jpeg');
	expect(wide).toMatchObject({ width: 2000, height: 1500 });
});

test('one photo made smaller and saved again looks the same; another photo does not', async () => {
	const [first, smaller, other] = await Promise.all([aPhoto(4), aPhoto(4, {}, 320), aPhoto(5)].map(async (photo) => readPicture(await photo, 'image/jpeg')));
	expect(isTelling(first?.look ?? '')).toBe(true);
	expect(lookDistance(first?.look ?? '', smaller?.look ?? '')).toBeLessThanOrEqual(SAME_LOOK);
	expect(lookDistance(first?.look ?? '', other?.look ?? '')).toBeGreaterThan(SAME_LOOK);
});

test('bytes that begin like a picture and are none are refused, whatever they say', async () => {
	const photo = await aPhoto(6);
	expect(await readPicture(photo.subarray(0, 400), 'image/jpeg')).toBeNull();
	expect(await readPicture(new TextEncoder().encode('\xff\xd8\xff not a picture'), 'image/jpeg')).toBeNull();
	expect(await readPicture(aHeicPhoto().subarray(0, 300), 'image/heic')).toBeNull();
});

test('broken EXIF data says nothing and breaks nothing', () => {
	const head = Buffer.from('ffd8ffe1002a', 'hex');
	for (const tail of ['', 'II*\0', 'II*\0\xff\xff\xff\x7f', 'MM\0*\0\0\0\x08\xff\xff'])
		expect(exifDay(Buffer.concat([head, Buffer.from(`Exif\0\0${tail}`, 'latin1')]))).toBeNull();
});

test('a HEIC that says it is larger than what it holds is refused', async () => {
	const heic = Buffer.from(aHeicPhoto());
	const size = heic.indexOf('ispe') + 8;
	heic.writeUInt32BE(20_000, size);
	heic.writeUInt32BE(20_000, size + 4);
	expect(await readPicture(heic, 'image/heic')).toBeNull();
});

test('a photo of which the line lost the end is refused, not kept half grey', async () => {
	const photo = await aPhoto(7);
	expect(await readPicture(photo.subarray(0, Math.round(photo.length * 0.7)), 'image/jpeg')).toBeNull();
});

test('a blurred part loses what it showed and leaves the rest as it was', async () => {
	const stripes = Array.from({ length: 32 }, (_, n) => `<rect x="${n * 20}" width="10" height="480" fill="#000"/>`).join('');
	const picture = await sharp(
		Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#fff"/>${stripes}</svg>`)
	)
		.jpeg()
		.toBuffer();
	const { copy, thumb } = await blurPicture(picture, [{ left: 50, top: 0, width: 50, height: 50 }]);
	const contrast = async (left: number) =>
		(await sharp(await sharp(copy).extract({ left, top: 40, width: 200, height: 120 }).png().toBuffer()).stats()).channels[0]?.stdev ?? 0;
	expect(await contrast(40)).toBeGreaterThan(100);
	expect(await contrast(400)).toBeLessThan(20);
	expect((await sharp(thumb).metadata()).width).toBe(360);
});
