import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openZip } from './open-zip.ts';
import { replaceEntries } from './replace-entries.ts';

const parts = { 'a.xml': strToU8('một'), 'hình.bin': new Uint8Array([1, 2, 3]), 'c.xml': strToU8('ba'.repeat(2000)) };
const comment = strToU8('ghi chú');
const file = withComment(zipSync(parts, { mtime: '2001-02-03' }));

/** A comment of the whole file stands after its end record, which tells its length. */
function withComment(zip: Uint8Array): Uint8Array {
	const whole = Buffer.concat([zip, comment]);
	whole.writeUInt16LE(comment.length, zip.length - 2);
	return whole;
}

test('only the named entry changes: the bytes of the others, their order and the comment stay', () => {
	const after = replaceEntries(file, new Map([['a.xml', strToU8('một'.repeat(500))]]));
	expect(strFromU8(unzipSync(after)['a.xml'] ?? new Uint8Array())).toBe('một'.repeat(500));
	expect([...openZip(after).entries.keys()]).toEqual(['a.xml', 'hình.bin', 'c.xml']);
	const [before, now] = [openZip(file), openZip(after)].map(({ bytes, entries }) => {
		const [second, third] = [entries.get('hình.bin'), entries.get('c.xml')];
		return Buffer.from(bytes.subarray(second?.offset, (third?.offset ?? 0) + (third?.compressed ?? 0))).toString('hex');
	});
	expect(now).toBe(before);
	expect(strFromU8(after.subarray(-comment.length))).toBe('ghi chú');
});

test('the last entry can be replaced, and an entry the file lacks is not added', () => {
	const after = replaceEntries(
		file,
		new Map([
			['c.xml', strToU8('')],
			['d.xml', strToU8('bốn')]
		])
	);
	expect(Object.entries(unzipSync(after)).map(([name, content]) => [name, content.length])).toEqual([
		['a.xml', 5],
		['hình.bin', 3],
		['c.xml', 0]
	]);
});
