import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Points of the picture to one module. */
const scale = 8;
/** Modules that stay white around the code. */
const quiet = 2;

/** The code as a picture in black and white; the same text gives the same bytes. */
export function qrPng(text: string): Uint8Array {
	const { data, size } = encode(text, { border: quiet, ecc: 'M' });
	const across = size * scale;
	const rows = Array.from({ length: across }, (_, y) => [0, ...lineOf(data[Math.floor(y / scale)] ?? [], across)]);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(across, 0);
	head.writeUInt32BE(across, 4);
	head.set([8, 0, 0, 0, 0], 8);
	const pixels = deflateSync(Buffer.from(rows.flat()), { level: 6 });
	return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function lineOf(modules: readonly boolean[], across: number): number[] {
	return Array.from({ length: across }, (_, x) => (modules[Math.floor(x / scale)] ? 0 : 255));
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(named.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(named, 4);
	framed.writeUInt32BE(crc32(named), named.length + 4);
	return framed;
}
