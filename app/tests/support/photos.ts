import sharp from 'sharp';

type Exif = { readonly taken?: string; readonly place?: boolean };

/** A photo of its own look, as a telephone writes it: with the time in its EXIF data and, when asked, where it was taken. */
export async function aPhoto(seed: number, { taken, place = false }: Exif = {}, width = 640): Promise<Uint8Array<ArrayBuffer>> {
	const spots = Array.from({ length: 12 }, (_, index) => {
		const at = (n: number) => ((seed * 97 + index * 53) * n) % 100;
		return `<rect x="${at(7)}%" y="${at(13)}%" width="${20 + at(3) / 4}%" height="${20 + at(5) / 4}%" fill="hsl(${at(11) * 3.6} 60% ${15 + at(17) * 0.7}%)"/>`;
	});
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#d8e0d0"/>${spots.join('')}</svg>`;
	const camera = taken === undefined ? {} : { IFD2: { DateTimeOriginal: taken } };
	const where = place ? { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 54/1 0/1' } } : {};
	const picture = sharp(Buffer.from(svg)).resize(width).jpeg({ quality: 90 });
	const bytes = taken === undefined && !place ? await picture.toBuffer() : await picture.withExif({ IFD0: { Make: 'MayAnh' }, ...camera, ...where }).toBuffer();
	return new Uint8Array(bytes);
}

export async function aPhotoFile(name: string, seed: number, exif: Exif = {}): Promise<File> {
	return new File([await aPhoto(seed, exif)], name, { type: 'image/jpeg' });
}

/** A HEIC picture of 160 × 120 pixels, taken on 20 September 2026 at 08:15, by libheif's own heif-enc. */
export function aHeicPhoto(): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(heic.join(''), 'base64'));
}

const heic = [
	'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAGkAA',
	'EAAAAAAAACrwACAAAAAARTAAEAAAAAAAABJgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAA',
	'AAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoBQgeWW6kkprmwIAAAMAAgAAAwACECIAAQAHRAHBcrBiQAAAABRpc3BlAA',
	'AAAAAAAKAAAAB4AAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAA91tZGF0AAACqygBr1QnIVdjrgS0hRTwHxfqrH/CfYZ+PEu1',
	'Zwl8W7inj0xLuT7wtuWcyHSf6vvMZybL7Nby1YYVS2Oo3AqWKcFv21I8u5XX5I6Q8VyRNfDQRiO1xcG/JRN82GBuaKpVhapbDT3IeAG+b7s5xIcufjGpdXEsz9+gGhQtElU7jgbhFTvtYt7QgEVusC',
	'/0s/zLv3P2Ed4P0f3mRqnE1HY9ESTPNkPNBu8pXxYQzfpJsmztpTfyUipxBXamn+pVYC+VRatjNeAbyjORBrt9NA2bIGe1cMclqCorGFRsNOWQa2K9mbfPMf9RdnYS7eQf70tBBWZ5h7Z/h8kBRYgQ',
	'ZqotO88F1yxZ+11Z1DZtqGkNg4UFJ5GxwQ8MXvLOKCoX0eH7wuw6P91SrD7Y0gUVfBk6zwV6gyzG16BlsNXkQofEmzxotG1saQ8geYE9SDlsM22yWQV1CXuX0++oOP+TAZv77SwBYehNZZSRoAxRQv',
	'MDR+B5g2SCT4mpfP0WgXuAy54/WztSXgeCwws1cxaFIsIJkYg6jJ4YhmIBs5y0Iw+2VSF0kAkW9ZZZ2n60J812lLVhDmHUwDpZyzxClPhFhRqPKfkkyGEFDvb9rkbd23gS8z3+3YNY2vLpupzQtlbX',
	'E0qd8jws1jMHWxUb7kN7NH6rv0jMDkTjgfjBEc3bY7dIC4CUbGWY/NZKkpiHUNjNm7ker09NXefUt096rzR63cEJOMJMwBefsi9qUwBodj6ElrjFjofyG4jCtAtwdOKa54HQh4h6U2tfyyALZAfnhu',
	'v/gkXlfeHsY6NyOckXy1gcZC8Jh8smEKiEWBlH3fvC6WoL+x2A0CykEQdFG/wX8lPiN2MB2xsqYGy0hMPFXX1kbPakhIxidLQ+VFTUPOpM50zxJhB8h3P7yBdEOD6sAAAAAElJKgAIAAAACAAPAQIA',
	'AgAAAFgAAAASAQMAAQAAAAEAAAAaAQUAAQAAAG4AAAAbAQUAAQAAAHYAAAAoAQMAAQAAAAIAAAATAgMAAQAAAAEAAABphwQAAQAAAH4AAAAliAQAAQAAAOwAAAAAAAAASAAAAAEAAABIAAAAAQAAAA',
	'cAAJAHAAQAAAAwMjEwA5ACABQAAADYAAAAAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAACgAAAAA6AEAAEAAAB4AAAAAAAAADIwMjY6MDk6MjAgMDg6MTU6MDAAAgAB',
	'AAIAAgAAAE4AAAACAAUAAwAAAAoBAAAAAAAAEgAAAAEAAAAUAAAAAQAAAAAAAAABAAAA'
];
