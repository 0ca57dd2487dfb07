import { type DOMOutputSpec, type NodeSpec, type NodeType, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** The parts of a paper's body that are one line of text each. */
export const lineParts = ['basis', 'formula', 'part', 'section', 'clause', 'article', 'item', 'point', 'labelled', 'text'] as const;
export type LinePart = (typeof lineParts)[number];

function lineNode(part: LinePart): NodeSpec {
	return {
		content: 'text*',
		group: 'block',
		marks: '',
		...(part === 'article' && { attrs: { own: { default: null } } }),
		defining: part !== 'text',
		parseDOM: [{ tag: `[data-part=${part}]`, priority: 60 }, ...(part === 'text' ? [{ tag: 'p' }] : [])],
		toDOM: (): DOMOutputSpec => ['p', { 'data-part': part }, 0]
	};
}

/** A table's cells hold lines of text, nothing else. */
const tables = tableNodes({ tableGroup: 'block', cellContent: 'cell_line+', cellAttributes: {} });

/** What the body of a paper may be; whatever is pasted is brought into this shape or left out. */
export const paperSchema = new Schema({
	nodes: {
		doc: { content: 'block+' },
		text: {},
		...Object.fromEntries(lineParts.toReversed().map((part) => [part === 'text' ? 'paragraph' : part, lineNode(part)])),
		cell_line: { content: 'text*', marks: '', parseDOM: [{ tag: 'p', context: 'table_cell/|table_header/', priority: 70 }], toDOM: () => ['p', 0] },
		...tables
	},
	marks: {}
});

export function nodeTypeOf(part: LinePart): NodeType {
	const type = paperSchema.nodes[nodeNameOf(part)];
	if (!type) throw new Error(`the schema has no ${part}`);
	return type;
}

/** "text" is the name of words in ProseMirror, so a plain paragraph has another. */
export function nodeNameOf(part: LinePart): string {
	return part === 'text' ? 'paragraph' : part;
}

export function partOfNode(name: string): LinePart | null {
	if (name === 'paragraph') return 'text';
	return lineParts.find((part) => part === name) ?? null;
}
