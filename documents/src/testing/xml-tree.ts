import { SaxesParser } from 'saxes';
import { escapeXml } from '../xml/escape-xml.ts';

/** An element with its attributes and content, as small as a test needs. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly content: readonly (Element | string)[] };

export function parseTree(xml: string): Element {
	const root: { content: (Element | string)[] } = { content: [] };
	const open: { content: (Element | string)[] }[] = [root];
	const parser = new SaxesParser({ xmlns: false });
	parser.on('opentag', ({ name, attributes }) => {
		const element = { name, attributes, content: [] };
		open.at(-1)?.content.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	parser.on('text', (text) => void (open.length > 1 && open.at(-1)?.content.push(text)));
	parser.on('cdata', (text) => void open.at(-1)?.content.push(text));
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	const [element] = root.content;
	if (!element || typeof element === 'string') throw new Error('no root element');
	return element;
}

/** One text for each document, however its attributes were ordered and its signs escaped (Canonical XML without namespaces moved). */
export function canonical(node: Element | string): string {
	if (typeof node === 'string') return escapeXml(node);
	const attributes = Object.entries(node.attributes).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return `<${node.name}${attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}>${node.content.map(canonical).join('')}</${node.name}>`;
}

/** The tree with each element put through `change`, children first; null leaves it out, a list puts its members in its place. */
export function rewritten(element: Element, change: (element: Element) => Element | null | readonly (Element | string)[]): Element {
	const content = element.content.flatMap((child) => {
		if (typeof child === 'string') return [child];
		const changed = change(rewritten(child, change));
		return changed === null ? [] : isList(changed) ? [...changed] : [changed];
	});
	return { ...element, content };
}

function isList(value: Element | readonly (Element | string)[]): value is readonly (Element | string)[] {
	return Array.isArray(value);
}
