import { ListCounter } from '../docx/list-counter.ts';
import type { Styles } from '../docx/styles.ts';
import type { Node } from '../flow/node.ts';
import { readDocLists, type DocList } from './doc-lists.ts';
import { readDocStyles, readFonts } from './doc-styles.ts';
import { readDocText } from './doc-text.ts';
import { readRunProperties, type DocRun } from './looks.ts';
import { readPropertyRuns, type PropertyRun } from './property-runs.ts';
import { parts, type WordFile } from './word-file.ts';

/** Everything that a stretch of the text is read against. Places count through the whole text, body first. */
export type DocContext = {
	readonly file: WordFile;
	readonly text: string;
	readonly characters: readonly PropertyRun[];
	readonly paragraphs: readonly PropertyRun[];
	readonly styles: Styles;
	readonly lists: ReadonlyMap<number, DocList>;
	readonly counter: ListCounter;
	/** What stands at a mark in the text: a footnote, a text box. */
	readonly notes: Map<number, readonly Node[]>;
	readonly boxes: Map<number, readonly Node[]>;
	/** Ends of the sections. */
	readonly sectionEnds: ReadonlySet<number>;
	runOf(properties: DataView | null): DocRun;
};

export function contextOf(file: WordFile, sectionEnds: ReadonlySet<number>): DocContext {
	const { text, pieces } = readDocText(file);
	const fonts = readFonts(file);
	const known = new Map<DataView, DocRun>();
	return {
		file,
		text,
		characters: readPropertyRuns(file, parts.characters, 'character', pieces),
		paragraphs: readPropertyRuns(file, parts.paragraphs, 'paragraph', pieces),
		styles: readDocStyles(file, fonts),
		lists: readDocLists(file),
		counter: new ListCounter(),
		notes: new Map(),
		boxes: new Map(),
		sectionEnds,
		runOf(properties) {
			if (!properties) return {};
			const run = known.get(properties) ?? readRunProperties(properties, (number) => fonts[number]);
			known.set(properties, run);
			return run;
		}
	};
}
