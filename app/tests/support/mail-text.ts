/** The text of a letter as it went over the line, whichever way it was wrapped. */
export function plainOf(letter: string): string {
	const [head = '', ...body] = letter.split('\r\n\r\n');
	const text = body.join('\r\n\r\n');
	if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString();
	if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
	const bytes = text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString();
}
