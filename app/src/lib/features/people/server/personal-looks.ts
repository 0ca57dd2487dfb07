const phone = /(?<![\d.,/])(?:\+84|0)(?:[ .-]?\d){8,10}(?![\d/])/gu;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const identity = /(?<![\d.,/])\d{12}(?![\d/])/gu;

/** What looks like somebody's telephone, mail address or identity number: proposed for masking, never masked by itself. */
export function personalLooks(texts: readonly string[]): string[] {
	const found = texts.flatMap((text) => [phone, mail, identity].flatMap((pattern) => text.normalize('NFC').match(pattern) ?? []));
	return [...new Set(found.map((one) => one.trim()))];
}
