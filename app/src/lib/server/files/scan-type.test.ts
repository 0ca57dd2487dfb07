import { expect, test } from 'vitest';
import { scanTypeOf } from './scan-type.ts';

test.each([
	['application/pdf', '255044462d312e37'],
	['image/png', '89504e470d0a1a0a'],
	['image/jpeg', 'ffd8ffe000104a46'],
	['image/webp', '524946460000000057454250'],
	['image/heic', '0000001866747970686569630000'],
	['image/tiff', '49492a00'],
	[null, '4d5a9000']
])('%s is told by its first bytes', (type, hex) => {
	expect(scanTypeOf(Buffer.from(hex, 'hex'))).toBe(type);
});
