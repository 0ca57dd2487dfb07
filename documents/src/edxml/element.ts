import { SaxesParser } from 'saxes';
import { FileRefused } from '../refused.ts';

/** An element by its local name: prefixes differ from sender to sender. */
export type Element = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly Element[];
	readonly text: string;
};
type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

const deepest = 64;
const most = 20_000;

/** The tree of a small XML text. A DOCTYPE is refused before anything in it is looked at, so no entity is ever defined or fetched. */
export function parseElements(xml: string): Element {
	const root: Growing = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	let count = 0;
	const parser = new SaxesParser({ xmlns: false, position: false });
	parser.on('opentag', ({ name, attributes }) => {
		if (open.length > deepest || ++count > most) throw new FileRefused('file.too-complex');
		const element: Growing = { name: localName(name), attributes, children: [], text: '' };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	const take = (text: string) => {
		const last = open.at(-1);
		if (last) last.text += text;
	};
	parser.on('text', take);
	parser.on('cdata', take);
	parser.on('doctype', () => {
		throw new FileRefused('file.unsafe-xml');
	});
	parser.on('error', (cause) => {
		throw new FileRefused('file.zip-broken', {}, { cause });
	});
	parser.write(xml).close();
	const [element] = root.children;
	if (!element) throw new FileRefused('file.not-a-document');
	return element;
}

/** The first element of one of these names, anywhere below, nearest first. */
export function find(element: Element, ...names: readonly string[]): Element | undefined {
	for (let level: readonly Element[] = element.children; level.length > 0; level = level.flatMap(({ children }) => children)) {
		const found = level.find(({ name }) => names.includes(name));
		if (found) return found;
	}
	return undefined;
}

/** All elements of one of these names, anywhere below, in order. */
export function findAll(element: Element, ...names: readonly string[]): Element[] {
	return element.children.flatMap((child) => (names.includes(child.name) ? [child] : findAll(child, ...names)));
}

/** The words of the first child of one of these names, spaces made single; empty when there is none. */
export function wordsIn(element: Element | undefined, ...names: readonly string[]): string {
	const child = element?.children.find(({ name }) => names.includes(name));
	return (child?.text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
