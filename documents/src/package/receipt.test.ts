import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFile } from '../read-file.ts';
import { type PackageReceipt, readReceipt, writeReceipt } from './receipt.ts';
import { keyOfSecret } from './signing-key.ts';

const receipt: PackageReceipt = {
	schema: 'kheo.receipt/1',
	contentSha256: 'a'.repeat(64),
	code: '03',
	at: '2026-09-30T02:00:00.000Z',
	receiver: 'Ban Dân vận Tỉnh ủy',
	person: 'Nguyễn Thị Quỳnh Như'
};
const packed = (secret = 'khóa của nơi nhận') => writeReceipt(receipt, { title: 'Đăng ký', kheoVersion: '0.1.0', key: keyOfSecret(secret) });

test('a receipt says which content was taken in, when and by whom, under the receiver’s key', () => {
	const read = readReceipt(packed());
	expect(read.receipt).toEqual(receipt);
	expect(read.origin.publicKey).not.toBe(readReceipt(packed('khóa khác')).origin.publicKey);
	expect(Buffer.compare(packed(), packed())).toBe(0);
});

test('one letter changed on the way is refused', () => {
	const parts = unzipSync(packed());
	parts['content.json'] = strToU8(strFromU8(parts['content.json'] ?? new Uint8Array()).replace('Quỳnh', 'Quyên'));
	expect(() => readReceipt(zipSync(parts))).toThrow(expect.objectContaining({ code: 'file.package-altered' }));
});

test('loaded in place of a register it is named for what it is', async () => {
	await expect(readFile(packed(), 'giay-bao.kheo.zip')).rejects.toMatchObject({ code: 'file.package-receipt' });
});
