import { SaxesParser } from 'saxes';
import { FileRefused } from '../refused.ts';
import { namesOf } from '../xml/names.ts';

/** One piece of a run's text as the reader gathers it. `element` is there for text that can be written anew in its place. */
export type TextPiece = { readonly text: string; readonly element: TextElement | null };
/** Where the content of a text element stands in the XML; `isPreserving`: its outer blanks count. */
export type TextElement = { readonly from: number; readonly to: number; readonly isPreserving: boolean };

/** The pieces of every run's text by the run's path, the same path as in the origins of the model's runs. */
export function textPlaces(xml: string): Map<string, TextPiece[]> {
	const index = new Index();
	const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
	const names = namesOf();
	parser.on('opentag', ({ name, attributes }) => {
		if (names.isNew) names.learn(attributes);
		index.open(names.isUsual ? name : names.element(name), attributes, parser.position);
	});
	parser.on('closetag', ({ name }) => index.close(names.isUsual ? name : names.element(name), xml.lastIndexOf('</', parser.position - 1)));
	parser.on('text', (text) => index.take(text));
	parser.on('cdata', (text) => index.take(text));
	parser.on('doctype', () => {
		throw new FileRefused('file.unsafe-xml');
	});
	parser.on('error', (cause) => {
		throw new FileRefused('file.zip-broken', {}, { cause });
	});
	parser.write(xml).close();
	return index.runs;
}

/** NOTE: paths and texts are counted exactly as in `read-story.ts`; what is counted otherwise is noticed by whoever compares the texts. */
class Index {
	readonly runs = new Map<string, TextPiece[]>();
	readonly #place: number[] = [];
	readonly #open: { readonly name: string; readonly pieces: TextPiece[] | null }[] = [];
	#text: { content: string; readonly from: number; readonly isPreserving: boolean } | null = null;

	open(name: string, attributes: Readonly<Record<string, string>>, position: number): void {
		const depth = this.#open.length;
		this.#place[depth] = (this.#place[depth] ?? -1) + 1;
		this.#place.length = depth + 1;
		const pieces: TextPiece[] | null = name === 'w:r' ? [] : null;
		if (pieces) this.runs.set(this.#place.slice(1).join('/'), pieces);
		if (name === 'w:t' || name === 'w:delText') this.#text = { content: '', from: position, isPreserving: attributes['xml:space'] === 'preserve' };
		else if (name === 'w:tab' || name === 'w:noBreakHyphen' || name === 'w:sym')
			this.#open.at(-1)?.pieces?.push({ text: name === 'w:tab' ? '\t' : '-', element: null });
		this.#open.push({ name, pieces });
	}

	take(text: string): void {
		if (this.#text) this.#text.content += text;
	}

	close(name: string, position: number): void {
		this.#open.pop();
		const { pieces } = this.#open.at(-1) ?? {};
		if (!this.#text || (name !== 'w:t' && name !== 'w:delText')) return;
		const { content, from, isPreserving } = this.#text;
		this.#text = null;
		pieces?.push({ text: content.replace(/[\t\r\n]+/g, ' '), element: name === 'w:t' && position >= from ? { from, to: position, isPreserving } : null });
	}
}
