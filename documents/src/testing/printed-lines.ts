import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { type Element, parseTree } from './xml-tree.ts';

/** A paragraph as word/document.xml has it: half-points, twips, and the attributes by their own names. */
export type XmlLine = {
	readonly text: string;
	readonly size: number;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly font: string | undefined;
	readonly color: string | undefined;
	readonly align: string | undefined;
	readonly firstLine: number;
	readonly before: number;
	readonly line: number;
	readonly hasRule: boolean;
	readonly sides: number;
};

const inner = ({ content }: Element) => content.filter((child): child is Element => typeof child !== 'string');
const all = (root: Element, name: string): Element[] => inner(root).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const value = (root: Element | undefined, name: string, attribute = 'w:val') => (root ? all(root, name)[0]?.attributes[attribute] : undefined);
const isOn = (root: Element | undefined, name: string) =>
	root !== undefined && all(root, name).some((one) => !['0', 'false'].includes(one.attributes['w:val'] ?? ''));
const text = (element: Element): string =>
	element.content.map((child) => (typeof child === 'string' ? child : child.name === 'w:br' ? ' ' : text(child))).join('');

export function partsOf(docx: Uint8Array): (name: string) => Element {
	const parts = unzipSync(docx);
	return (name) => parseTree(strFromU8(parts[name] ?? new Uint8Array()));
}

export function xmlLines(root: Element): XmlLine[] {
	return all(root, 'w:p').map((line) => {
		const [layout] = inner(line).filter(({ name }) => name === 'w:pPr');
		const [run] = all(line, 'w:r');
		return {
			text: text(line).replace(/\s+/gu, ' ').trim(),
			size: Number(value(run, 'w:sz') ?? 0) / 2,
			bold: isOn(run, 'w:b'),
			italic: isOn(run, 'w:i'),
			font: value(run, 'w:rFonts', 'w:ascii'),
			color: value(run, 'w:color'),
			align: value(layout, 'w:jc'),
			firstLine: Number(value(layout, 'w:ind', 'w:firstLine') ?? 0),
			before: Number(value(layout, 'w:spacing', 'w:before') ?? 0),
			line: Number(value(layout, 'w:spacing', 'w:line') ?? 240),
			hasRule: value(layout, 'w:bottom') === 'single',
			sides: Number(value(layout, 'w:ind', 'w:left') ?? 0) + Number(value(layout, 'w:ind', 'w:right') ?? 0)
		};
	});
}

export { all as elementsNamed };

/** A line of words on a page: points from its lower left corner. */
export type PageLine = {
	readonly page: number;
	readonly text: string;
	readonly size: number;
	readonly face: string;
	readonly x: number;
	readonly y: number;
	readonly right: number;
	readonly middle: number;
};

export async function pageLines(bytes: Uint8Array): Promise<{ readonly lines: readonly PageLine[]; readonly sizes: readonly (readonly [number, number])[] }> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const lines: PageLine[] = [];
	const sizes: [number, number][] = [];
	for (let page = 1; page <= pdf.numPages; page += 1) {
		const proxy = await pdf.getPage(page);
		await proxy.getOperatorList();
		const { width, height } = proxy.getViewport({ scale: 1 });
		sizes.push([width, height]);
		for (const item of (await proxy.getTextContent()).items) {
			if (!('str' in item) || item.str.trim() === '') continue;
			const [x, y] = [item.transform[4] as number, item.transform[5] as number];
			const { name } = proxy.commonObjs.get(item.fontName) as { name: string };
			const face = name.replace(/^[A-Z]{6}\+/u, '');
			lines.push({ page, text: item.str.trim(), size: item.transform[3] as number, face, x, y, right: x + item.width, middle: x + item.width / 2 });
		}
	}
	return { lines, sizes };
}
