import { FileRefused } from '../refused.ts';
import type { Zip } from '../zip/zip.ts';
import { ListCounter } from './list-counter.ts';
import { type NumberedList, readNumbering } from './read-numbering.ts';
import type { ThemeFonts } from './read-run-property.ts';
import { readStyles } from './read-styles.ts';
import { readTheme } from './read-theme.ts';
import { readRelationships, type Relationships } from './relationships.ts';
import type { Styles } from './styles.ts';

/** What every story of the file (body, notes, headers) is read against. */
export type DocxPackage = {
	readonly zip: Zip;
	readonly main: string;
	readonly relationships: Relationships;
	readonly styles: Styles;
	readonly theme: ThemeFonts;
	readonly lists: ReadonlyMap<number, NumberedList>;
	readonly counter: ListCounter;
};

/** Throws `FileRefused` (not-a-document) when the zip holds no Word document. */
export function openPackage(zip: Zip): DocxPackage {
	const main = readRelationships(zip, '').byType.get('officeDocument') ?? 'word/document.xml';
	if (!zip.entries.has(main)) throw new FileRefused('file.not-a-document');
	const relationships = readRelationships(zip, main);
	const theme = readTheme(zip, relationships.byType.get('theme'));
	return {
		zip,
		main,
		relationships,
		theme,
		styles: readStyles(zip, relationships.byType.get('styles'), theme),
		lists: readNumbering(zip, relationships.byType.get('numbering')),
		counter: new ListCounter()
	};
}
