/** The composed form of a text, in which every comparison, position and hash of the core is made. */
export function nfc(text: string): string {
	return text.normalize('NFC');
}
