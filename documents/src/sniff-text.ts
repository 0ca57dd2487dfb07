import { FileRefused } from './refused.ts';

export type SniffedText = { readonly format: 'html' | 'md' | 'txt'; readonly text: string };

/** Decodes text and tells HTML, Markdown and plain text apart. UTF-8, UTF-16 with its mark, or what a page names; other encodings are refused, never guessed. */
export function sniffText(bytes: Uint8Array, name: string): SniffedText {
	const text = decode(bytes);
	if (text.trim() === '') throw new FileRefused('file.empty');
	const start = text.slice(0, 4096).replace(/^\s+/, '');
	if (/<!ENTITY/i.test(start) || (start.startsWith('<?xml') && /<!DOCTYPE(?! html)/i.test(start))) throw new FileRefused('file.unsafe-xml');
	if (isHtml(start)) return { format: 'html', text };
	if (start.startsWith('<?xml')) throw new FileRefused('file.format-later', { format: '.xml' });
	return { format: isMarkdown(text, name) ? 'md' : 'txt', text };
}

function decode(bytes: Uint8Array): string {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
	if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
	if (bytes.subarray(0, 8192).includes(0)) throw new FileRefused('file.not-a-document');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		const encoding = namedEncoding(bytes);
		if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
		throw new FileRefused('file.text-encoding', {}, { cause });
	}
}

/** A page saved as HTML names its encoding; of those that are not Unicode, Windows' are read. */
function namedEncoding(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
	return /<meta[^>]+charset=["']?(windows-125\d)/i.exec(start)?.[1]?.toLowerCase();
}

function isHtml(start: string): boolean {
	const content = start.replace(/^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)+/, '');
	return /^<(?:!doctype html|html|head|body|table|div|p|h[1-6]|meta|style|title|ul|ol)[\s>]/i.test(content);
}

function isMarkdown(text: string, name: string): boolean {
	return /\.(?:md|markdown)$/i.test(name) || /^#{1,6} \S/m.test(text) || /^\|?(?: *:?-{3,}:? *\|)+/m.test(text);
}
