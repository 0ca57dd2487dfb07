import { expect, test } from 'vitest';
import { readSignatures } from './read-signatures.ts';
import { handPlace, sealPlace } from './signature/signature-places.ts';
import { pdfOf } from './testing/pdf-of.ts';

const paper = pdfOf([{ words: [[100, 100, 'Bao cao ket qua']] }]);

test.each([
	['no signature', paper],
	['nothing at all', new Uint8Array()],
	['a range that leaves no signature out', Buffer.from('%PDF-1.4 /ByteRange [0 10 12 5] <zz> trailing bytes')],
	['a range beyond the file', Buffer.from('%PDF-1.4 /ByteRange [0 10 999999 5] <00>')]
])('%s gives no signatures, and no error', (_, bytes) => {
	expect(readSignatures(bytes)).toEqual([]);
});

test('a signature that is no structure at all is told as unreadable', () => {
	const head = '%PDF-1.4\n1 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /Contents ';
	const rest = (range: string) => ` /ByteRange [${range}] >>\nendobj\n%%EOF`;
	const width = rest('0 00 00 00').length;
	const file = `${head}<3082>${rest(`0 ${head.length} ${head.length + 6} ${width}`)}`;
	expect(readSignatures(Buffer.from(file, 'latin1'))).toMatchObject([{ fault: 'unreadable', signer: '', at: null }]);
});

const line = (text: string, x: number, y: number, width = 120) => ({ text, bbox: { x, y, width, height: 12 } });
const block = [line('PHÓ GIÁM ĐỐC', 350, 300), line('Nguyễn  Văn Thử', 350, 220), line('Nguyễn Văn Thử là người khác', 60, 500)];

test('the hand stands between title and name, in the middle of both', () => {
	const place = handPlace(block, 'Nguyễn Văn Thử', { ratio: 2 });
	expect(place).toMatchObject({ y: 234, height: 64, width: 128 });
	expect((place?.x ?? 0) + 64).toBe(410);
});

test('the seal covers a third of the hand, to its left, and is as large as a seal is', () => {
	const hand = { x: 346, y: 234, width: 129, height: 64 };
	const seal = sealPlace(hand, { ratio: 1 });
	expect(seal.x + seal.width - hand.x).toBeCloseTo(43);
	expect(seal.width).toBeCloseTo(102.05, 1);
	expect(seal.y + seal.height / 2).toBeCloseTo(hand.y + 32);
});

test('a page without the name has no place for a hand', () => {
	expect(handPlace(block, 'Trần Thị Thử', { ratio: 2 })).toBeNull();
	expect(handPlace(block, '', { ratio: 2 })).toBeNull();
});
