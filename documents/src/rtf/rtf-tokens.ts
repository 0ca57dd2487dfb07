/** One step through an RTF file: a group's bounds, a control word with its number, a byte in hex, or plain text. */
export type RtfHandler = {
	openGroup(): void;
	closeGroup(): void;
	control(word: string, value: number | null): void;
	/** One byte of text in the encoding of the font at hand. */
	byte(byte: number): void;
	text(text: string): void;
};

const plain = /[^\\{}\r\n]+/y;
const controlWord = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

/** Walks through an RTF file, read as Latin-1, so that a character is a byte. Total: whatever is no RTF is passed over. */
export function walkRtf(source: string, handler: RtfHandler): void {
	let at = 0;
	while (at < source.length) {
		const sign = source[at];
		if (sign === '\\') at = control(source, at, handler);
		else if (sign === '{' || sign === '}') {
			if (sign === '{') handler.openGroup();
			else handler.closeGroup();
			at++;
		} else if (sign === '\r' || sign === '\n') at++;
		else {
			plain.lastIndex = at;
			const text = plain.exec(source)?.[0] ?? sign ?? '';
			handler.text(text);
			at += text.length;
		}
	}
}

function control(source: string, at: number, handler: RtfHandler): number {
	controlWord.lastIndex = at;
	const found = controlWord.exec(source);
	if (!found) return symbol(source, at, handler);
	const value = found[2] === undefined ? null : Number(found[2]);
	const word = found[1] ?? '';
	if (word === 'bin') return at + found[0].length + Math.max(0, value ?? 0);
	handler.control(word, value);
	return at + found[0].length;
}

const symbols: Readonly<Record<string, string>> = { '~': '\u00a0', '-': '', _: '-', ':': '' };

function symbol(source: string, at: number, handler: RtfHandler): number {
	const sign = source[at + 1] ?? '';
	if (sign === "'") {
		const byte = Number.parseInt(source.slice(at + 2, at + 4), 16);
		if (Number.isInteger(byte)) handler.byte(byte);
		return at + 4;
	}
	if (sign === '*') handler.control('*', null);
	else if (sign === '\r' || sign === '\n') handler.control('par', null);
	else if (sign === '\t') handler.control('tab', null);
	else handler.text(symbols[sign] ?? sign);
	return at + 2;
}
