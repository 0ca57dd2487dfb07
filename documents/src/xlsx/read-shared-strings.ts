import type { Run } from '@kheo/core';
import { parsePart } from '../xml/parse-part.ts';
import type { Zip } from '../zip/zip.ts';
import { RichText } from './rich-text.ts';

export function readSharedStrings(zip: Zip, part: string | undefined): Run[][] {
	const strings: Run[][] = [];
	const item = new RichText();
	if (part === undefined) return strings;
	parsePart(zip, part, {
		open: item.open,
		text: item.text,
		close: (name) => {
			item.close(name);
			if (name === 'si') strings.push(item.take());
		}
	});
	return strings;
}
