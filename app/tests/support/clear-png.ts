import { crc32, deflateSync } from 'node:zlib';

/** A PNG with a clear ground and a bar of one colour across its middle. */
export function clearPng(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Uint8Array {
	const row = (y: number) => [0, ...Array.from({ length: width }, () => [red, green, blue, Math.abs(y - height / 2) < height / 4 ? 255 : 0]).flat()];
	const pixels = Buffer.from(Array.from({ length: height }, (_, y) => row(y)).flat());
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 6, 0, 0, 0], 8);
	return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(named, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
}
