import { parsePart } from '../xml/parse-part.ts';
import type { Attributes } from '../xml/names.ts';
import type { Zip } from '../zip/zip.ts';
import type { RawParagraph, RawRun } from './raw-properties.ts';
import { readParagraphProperty } from './read-paragraph-property.ts';
import { readRunProperty, type ThemeFonts } from './read-run-property.ts';
import { type NamedStyle, Styles } from './styles.ts';
import { isDrawn, isOn } from './values.ts';

type Draft = { id: string; basedOn: string | undefined; paragraph: RawParagraph; run: RawRun; isBordered: boolean | undefined };

/** Reads the styles part; a file without one has Word's bare defaults. */
export function readStyles(zip: Zip, part: string | undefined, theme: ThemeFonts): Styles {
	const named = new Map<string, NamedStyle>();
	const defaults = newDraft('');
	let defaultParagraph: string | undefined;
	let draft = defaults;
	const inside = new Set<string>();
	const open = (name: string, a: Attributes): void => {
		inside.add(name);
		if (name === 'w:style') {
			draft = newDraft(a['w:styleId'] ?? '');
			named.set(draft.id, draft);
			if (a['w:type'] === 'paragraph' && a['w:default'] !== undefined && isOn({ 'w:val': a['w:default'] })) defaultParagraph = draft.id;
		} else if (!inside.has('w:tblStylePr')) readStyleChild(draft, inside, name, a, theme);
	};
	const close = (name: string): void => {
		inside.delete(name);
		if (name === 'w:style') draft = newDraft('');
	};
	if (part !== undefined) parsePart(zip, part, { open, close });
	return new Styles({ named, defaults, defaultParagraph });
}

function newDraft(id: string): Draft {
	return { id, basedOn: undefined, paragraph: {}, run: {}, isBordered: undefined };
}

function readStyleChild(draft: Draft, inside: ReadonlySet<string>, name: string, a: Attributes, theme: ThemeFonts): void {
	if (name === 'w:basedOn') draft.basedOn = a['w:val'];
	else if (inside.has('w:rPr')) readRunProperty(draft.run, name, a, theme);
	else if (inside.has('w:pPr')) readParagraphProperty(draft.paragraph, name, a);
	else if (inside.has('w:tblBorders')) draft.isBordered = draft.isBordered === true || isDrawn(a);
}
