import { BackupRefusal } from './refusal.ts';

const block = 512;

export type Entry = { readonly name: string; readonly size: number; readonly body: AsyncIterable<Buffer> };

/** The header of one file in a tar archive (POSIX ustar), without owner, and of one fixed time: nothing in it tells of the machine. */
function tarHeader(name: string, size: number): Buffer {
	const header = Buffer.alloc(block);
	const [prefix, last] = name.length <= 100 ? ['', name] : splitName(name);
	header.write(last, 0, 100, 'utf8');
	header.write('0000600\0' + '0000000\0'.repeat(2), 100, 'ascii');
	header.write(`${size.toString(8).padStart(11, '0')}\0${(0).toString(8).padStart(11, '0')}\0`, 124, 'ascii');
	header.write('        0', 148, 'ascii');
	header.write('ustar\u000000', 257, 'ascii');
	header.write(prefix, 345, 155, 'utf8');
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
	return header;
}

function tarPadding(size: number): Buffer {
	return Buffer.alloc((block - (size % block)) % block);
}

export function tarEntry(name: string, bytes: Buffer): Buffer[] {
	return [tarHeader(name, bytes.length), bytes, tarPadding(bytes.length)];
}

export const tarEnd = Buffer.alloc(2 * block);

function splitName(name: string): [string, string] {
	const at = name.lastIndexOf('/');
	if (at < 0 || at > 155 || name.length - at - 1 > 100) throw new RangeError(`too long for a tar archive: ${name}`);
	return [name.slice(0, at), name.slice(at + 1)];
}

/** The files of a tar archive in their order. A body is read before the next file is asked for; what is left of it is skipped. Throws when the archive ends early. */
export async function* tarEntries(bytes: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
	const source = takingFrom(bytes);
	for (let header = await source.take(block); header.some((byte) => byte !== 0); header = await source.take(block)) {
		const { name, size } = parsed(header);
		const body = source.run(size);
		yield { name, size, body };
		for await (const _ of body);
		await source.take(tarPadding(size).length);
	}
	for await (const _ of source.run(Infinity));
}

function parsed(header: Buffer): { name: string; size: number } {
	const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0.*$/su, '');
	const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
	const size = Number.parseInt(text(124, 136), 8);
	if (Number.parseInt(text(148, 156), 8) !== sum || !Number.isSafeInteger(size)) throw new BackupRefusal('backup.not-whole', 'tar');
	const prefix = text(345, 500);
	return { name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`, size };
}

function takingFrom(bytes: AsyncIterable<Buffer>) {
	const chunks = bytes[Symbol.asyncIterator]();
	let held: Buffer = Buffer.alloc(0);
	const next = async () => {
		const { value, done } = await chunks.next();
		if (!done) held = value;
		return !done;
	};
	async function* run(length: number): AsyncGenerator<Buffer> {
		for (let left = length; left > 0;) {
			if (held.length === 0 && !(await next())) {
				if (length === Infinity) return;
				throw new BackupRefusal('backup.not-whole', 'tar');
			}
			const part = held.subarray(0, Math.min(left, held.length));
			held = held.subarray(part.length);
			left -= part.length;
			yield part;
		}
	}
	return { run, take: (length: number) => bytesOf(run(length)) };
}

/** A body that is small enough to be held in memory. */
export async function bytesOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of body) chunks.push(chunk);
	return Buffer.concat(chunks);
}
