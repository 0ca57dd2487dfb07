import { FileRefused } from '../refused.ts';

/** The streams that stand in the root of an OLE container, by name. */
export type Ole = { stream(name: string): Uint8Array | undefined };

type Entry = {
	readonly name: string;
	readonly type: number;
	readonly left: number;
	readonly right: number;
	readonly child: number;
	readonly start: number;
	readonly size: number;
};

const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const ENTRY = 128;
const STREAM = 2;

/** Opens the container that old Office files are. Throws `FileRefused` when its chains run in circles or out of the file. */
export function openOle(bytes: Uint8Array): Ole {
	try {
		return containerOf(bytes);
	} catch (cause) {
		if (cause instanceof RangeError) throw new FileRefused('file.zip-broken', {}, { cause });
		throw cause;
	}
}

function containerOf(bytes: Uint8Array): Ole {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const sectorSize = 1 << view.getUint16(30, true);
	if (sectorSize !== 512 && sectorSize !== 4096) throw new FileRefused('file.zip-broken');
	const sector = (number: number): Uint8Array => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
	const fat = fatOf(view, sector, sectorSize);
	const chain = (start: number): Uint8Array => joined(chainOf(fat, start), sector);
	const entries = entriesOf(chain(view.getUint32(48, true)));
	const root = entries[0];
	if (!root) throw new FileRefused('file.zip-broken');
	const mini = miniReader(view, chain, root);
	const cutoff = view.getUint32(56, true);
	const streams = new Map(childrenOf(entries, root.child).map((entry) => [entry.name, entry]));
	return {
		stream(name) {
			const entry = streams.get(name);
			return entry && (entry.size < cutoff ? mini(entry) : chain(entry.start).subarray(0, entry.size));
		}
	};
}

/** Sectors of the allocation table are listed in the header, then in a chain of lists. */
function fatOf(view: DataView, sector: (number: number) => Uint8Array, sectorSize: number): number[] {
	const listed = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
	const most = view.byteLength / sectorSize;
	let next = view.getUint32(68, true);
	for (let count = 0; next < NO_ENTRY - 1 && count < most; count++) {
		const numbers = numbersIn(sector(next));
		next = numbers.pop() ?? END_OF_CHAIN;
		listed.push(...numbers);
	}
	return [...new Set(listed)].filter((number) => number < most).flatMap((number) => numbersIn(sector(number)));
}

function chainOf(fat: readonly number[], start: number): number[] {
	const chain: number[] = [];
	for (let at = start; at < END_OF_CHAIN - 3; at = fat[at] ?? END_OF_CHAIN) {
		if (chain.length > fat.length) throw new FileRefused('file.zip-broken');
		chain.push(at);
	}
	return chain;
}

/** Small streams stand in a stream of the root, in sectors of 64 bytes with a table of their own. */
function miniReader(view: DataView, chain: (start: number) => Uint8Array, root: Entry): (entry: Entry) => Uint8Array {
	const size = 1 << view.getUint16(32, true);
	const table = numbersIn(chain(view.getUint32(60, true)));
	const whole = chain(root.start);
	return (entry) => joined(chainOf(table, entry.start), (number) => whole.subarray(number * size, (number + 1) * size)).subarray(0, entry.size);
}

function entriesOf(directory: Uint8Array): Entry[] {
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
		const at = index * ENTRY;
		const length = Math.min(64, view.getUint16(at + 64, true));
		return {
			name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
			type: view.getUint8(at + 66),
			left: view.getUint32(at + 68, true),
			right: view.getUint32(at + 72, true),
			child: view.getUint32(at + 76, true),
			start: view.getUint32(at + 116, true),
			size: view.getUint32(at + 120, true)
		};
	});
}

/** The streams of a storage, which its entry holds as a tree; an embedded document has streams of the same names. */
function childrenOf(entries: readonly Entry[], child: number): Entry[] {
	const seen = new Set<number>();
	const open = [child];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const entry = entries[at];
		if (!entry || seen.has(at)) continue;
		seen.add(at);
		open.push(entry.left, entry.right);
	}
	return [...seen].flatMap((at) => entries[at] ?? []).filter(({ type }) => type === STREAM);
}

function joined(chain: readonly number[], sector: (number: number) => Uint8Array): Uint8Array {
	const parts = chain.map(sector);
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function numbersIn(bytes: Uint8Array): number[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
