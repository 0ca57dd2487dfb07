/** Windows' encodings by the character set a font names. */
const ofCharset: Readonly<Record<number, string>> = {
	77: 'macintosh',
	128: 'shift_jis',
	129: 'euc-kr',
	134: 'gbk',
	136: 'big5',
	161: 'windows-1253',
	162: 'windows-1254',
	163: 'windows-1258',
	177: 'windows-1255',
	178: 'windows-1256',
	186: 'windows-1257',
	204: 'windows-1251',
	222: 'windows-874',
	238: 'windows-1250'
};
const SYMBOL_CHARSET = 2;

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Bytes of a run in the encoding of its font, else in that of the document. */
export function decodeBytes(bytes: readonly number[], charset: number | undefined, codePage: number): string {
	if (charset === SYMBOL_CHARSET) return bytes.map(symbolOf).join('');
	const encoding = (charset === undefined ? undefined : ofCharset[charset]) ?? encodingOf(codePage);
	const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
	decoders.set(encoding, decoder);
	return decoder.decode(Uint8Array.from(bytes));
}

function encodingOf(codePage: number): string {
	if (codePage === 65001) return 'utf-8';
	return (codePage >= 1250 && codePage <= 1258) || codePage === 874 ? `windows-${codePage}` : 'windows-1252';
}

/** Signs of symbol fonts that stand before list items. */
function symbolOf(byte: number): string {
	if (byte === 0x2d || byte === 0xbe) return '-';
	if (byte === 0x2b) return '+';
	return byte > 0x20 ? '•' : ' ';
}
