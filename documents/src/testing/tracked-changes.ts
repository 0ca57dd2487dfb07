import { canonical, type Element, parseTree, rewritten } from './xml-tree.ts';

/** What Word does when all changes of one author are rejected: what was put in goes, what was taken away stands again. */
export function rejectAll(xml: string, author: string): Element {
	return rewritten(parseTree(xml), (element) => {
		if (!isBy(element, author)) return element;
		return element.name === 'w:ins' ? null : element.content.map((child) => (typeof child === 'string' ? child : standing(child)));
	});
}

/** What Word does when they are all accepted. */
export function acceptAll(xml: string, author: string): Element {
	return rewritten(parseTree(xml), (element) => (!isBy(element, author) ? element : element.name === 'w:del' ? null : element.content));
}

function isBy({ name, attributes }: Element, author: string): boolean {
	return (name === 'w:ins' || name === 'w:del') && attributes['w:author'] === author;
}

function standing(element: Element): Element {
	return rewritten(element, (child) => (child.name === 'w:delText' ? { ...child, name: 'w:t' } : child));
}

/**
 * A file in which runs that look the same and stand side by side are one, and so are the insertions of one author at one time: Word cuts both wherever
 * somebody edits, and never joins them again.
 */
export function joinedRuns(element: Element): string {
	return canonical(joined(element));
}

function joined({ content, ...element }: Element): Element {
	const whole: (Element | string)[] = [];
	for (const child of content.map((one) => (typeof one === 'string' ? one : joined(one)))) {
		const last = whole.at(-1);
		if (typeof child !== 'string' && last !== undefined && typeof last !== 'string' && isSame(last, child)) whole[whole.length - 1] = joinedPair(last, child);
		else whole.push(child);
	}
	return withSpace({ ...element, content: whole });
}

function isSame(a: Element, b: Element): boolean {
	if (a.name !== b.name) return false;
	if (a.name === 'w:t') return true;
	if (a.name === 'w:ins') return a.attributes['w:author'] === b.attributes['w:author'] && a.attributes['w:date'] === b.attributes['w:date'];
	return a.name === 'w:r' && JSON.stringify(a.attributes) === JSON.stringify(b.attributes) && looksOf(a) === looksOf(b);
}

function looksOf({ content }: Element): string {
	return content
		.filter((child) => isProperties(child))
		.map(canonical)
		.join('');
}

function joinedPair(a: Element, b: Element): Element {
	return joined({ ...a, content: [...a.content, ...b.content.filter((child) => !isProperties(child))] });
}

function isProperties(child: Element | string): boolean {
	return typeof child !== 'string' && child.name === 'w:rPr';
}

/** Whether blanks are kept has to be said for the pieces of a text only, so it is no difference. */
function withSpace(element: Element): Element {
	if (element.name !== 'w:t') return element;
	const { 'xml:space': _, ...attributes } = element.attributes;
	return { ...element, attributes, content: [element.content.join('')] };
}
