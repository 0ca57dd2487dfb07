import { SaxesParser } from 'saxes';
import { FileRefused } from '../refused.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import type { Zip } from '../zip/zip.ts';
import { type Attributes, namesOf } from './names.ts';

export type XmlHandler = {
	open(name: string, attributes: Attributes): void;
	close(name: string): void;
	text?(text: string): void;
};

/**
 * Streams one part of a package through the handler; false when there is no such part. Names arrive with the usual prefix whatever the file
 * declares. A DOCTYPE is refused before anything in it is looked at, so no entity is ever defined or fetched.
 */
export function parsePart(zip: Zip, part: string, handler: XmlHandler): boolean {
	const entry = zip.entries.get(part);
	if (!entry) return false;
	const parser = xmlParser(handler);
	let decoder: InstanceType<typeof TextDecoder> | null = null;
	inflateEntry(zip, entry, (piece) => {
		decoder ??= new TextDecoder(encodingOf(piece));
		parser.write(decoder.decode(piece, { stream: true }));
	});
	parser.close();
	return true;
}

function xmlParser(handler: XmlHandler): SaxesParser<{ position: false; xmlns: false }> {
	const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
	const names = namesOf();
	parser.on('opentag', (tag) => {
		if (names.isNew) names.learn(tag.attributes);
		if (names.isUsual) handler.open(tag.name, tag.attributes);
		else handler.open(names.element(tag.name), names.attributes(tag.attributes));
	});
	parser.on('closetag', (tag) => handler.close(names.isUsual ? tag.name : names.element(tag.name)));
	if (handler.text) parser.on('text', handler.text);
	if (handler.text) parser.on('cdata', handler.text);
	parser.on('doctype', () => {
		throw new FileRefused('file.unsafe-xml');
	});
	parser.on('error', (cause) => {
		throw new FileRefused('file.zip-broken', {}, { cause });
	});
	return parser;
}

function encodingOf(first: Uint8Array): string {
	if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
	return first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : 'utf-8';
}
