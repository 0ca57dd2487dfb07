import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDoc } from './read-doc.ts';
import { readFile } from './read-file.ts';
import { FileRefused } from './refused.ts';

const plan = readFileSync(new URL('../fixtures/ke-hoach-libreoffice.doc', import.meta.url));
/** The head of the main stream opens with these two bytes. */
const head = plan.indexOf(Buffer.from([0xec, 0xa5]));

function changed(change: (bytes: Buffer) => void): Buffer {
	const bytes = Buffer.from(plan);
	change(bytes);
	return bytes;
}

test('a file under a password is refused as encrypted, whatever can still be seen of it', async () => {
	const locked = changed((bytes) => bytes.writeUInt16LE(bytes.readUInt16LE(head + 10) | 0x100, head + 10));
	await expect(readFile(locked, 'a.doc')).rejects.toMatchObject({ code: 'file.encrypted' });
});

test('a file of Word 95 is named', async () => {
	const old = changed((bytes) => bytes.writeUInt16LE(0xa5dc, head));
	await expect(readFile(old, 'a.doc')).rejects.toMatchObject({ code: 'file.format-later', params: { format: '.doc (Word 95)' } });
});

test('a file cut off anywhere is refused as broken', async () => {
	for (const part of [0.05, 0.3, 0.6, 0.95]) {
		const cut = plan.subarray(0, Math.floor(plan.length * part));
		await expect(readFile(cut, 'a.doc')).rejects.toThrow(FileRefused);
	}
});

test('a chain of sectors that runs in a circle is refused', () => {
	const fat = 512 * (1 + plan.readUInt32LE(76));
	const directory = plan.readUInt32LE(48);
	expect(() => readDoc(changed((bytes) => bytes.writeUInt32LE(directory, fat + directory * 4)))).toThrow(expect.objectContaining({ code: 'file.zip-broken' }));
});

test('a file with bytes changed anywhere is read or refused, never worse', () => {
	let seed = 7;
	const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
	const outcomes = Array.from({ length: 400 }, () => {
		const damaged = changed((bytes) => {
			for (let count = 0; count < 6; count++) bytes[512 + next(bytes.length - 512)] = next(256);
		});
		return outcomeOf(damaged);
	});
	expect(new Set(outcomes)).toEqual(new Set(['read', 'refused']));
});

function outcomeOf(bytes: Uint8Array): unknown {
	try {
		readDoc(bytes);
		return 'read';
	} catch (error) {
		return error instanceof FileRefused ? 'refused' : error;
	}
}
