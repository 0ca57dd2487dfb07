const starts: readonly (readonly [type: string, ...bytes: number[]])[] = [
	['application/pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
	['image/jpeg', 0xff, 0xd8, 0xff],
	['image/png', 0x89, 0x50, 0x4e, 0x47],
	['image/tiff', 0x49, 0x49, 0x2a, 0x00],
	['image/tiff', 0x4d, 0x4d, 0x00, 0x2a]
];

/** A PDF or a picture of paper, by its first bytes; null for everything else. */
export function scanTypeOf(bytes: Uint8Array): string | null {
	const found = starts.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
	if (found !== undefined) return found;
	const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
	if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
	return /^.{4}ftyp(heic|heix|mif1|msf1)/s.test(start) ? 'image/heic' : null;
}
