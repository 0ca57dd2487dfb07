/** Photos and PDF by their first bytes; null for everything else. */
export function proofTypeOf(bytes: Uint8Array): string | null {
	const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
	if (start.startsWith('%PDF-')) return 'application/pdf';
	if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
	if (start.startsWith('\u0089PNG')) return 'image/png';
	if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
	return /^.{4}ftyp(heic|heix|mif1|msf1)/s.test(start) ? 'image/heic' : null;
}
