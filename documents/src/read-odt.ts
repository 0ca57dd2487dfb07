import type { Document, Paragraph } from '@kheo/core';
import { layFlat, paragraphsOf } from './flow/lay-flat.ts';
import { closeElement, openElement } from './odt/odt-elements.ts';
import { pagesOf } from './odt/odt-pages.ts';
import { addText, enterFrame, leaveFrame, newOdtStory, type OdtStory } from './odt/odt-story.ts';
import { OdtStyles } from './odt/odt-styles.ts';
import { OdtStyleReader } from './odt/read-odt-styles.ts';
import { FileRefused } from './refused.ts';
import { parsePart, type XmlHandler } from './xml/parse-part.ts';
import { openZip } from './zip/open-zip.ts';
import type { Zip } from './zip/zip.ts';

/** Reads an OpenDocument text (.odt) into the document model, streaming. Throws `FileRefused`. */
export function readOdt(bytes: Uint8Array): Document {
	return readOdtZip(openZip(bytes));
}

export function readOdtZip(zip: Zip): Document {
	refuseEncrypted(zip);
	const styles = new OdtStyles();
	const margins = readMargins(zip, styles);
	const story = newOdtStory(styles);
	if (!parsePart(zip, 'content.xml', handlerOf(styles, story, 'office:text'))) throw new FileRefused('file.not-a-document');
	return layFlat(pagesOf(story, margins));
}

function refuseEncrypted(zip: Zip): void {
	parsePart(zip, 'META-INF/manifest.xml', {
		open: (name) => {
			if (name.endsWith(':encryption-data') || name === 'encryption-data') throw new FileRefused('file.encrypted');
		},
		close: () => undefined
	});
}

/** Definitions go to the styles; what stands inside `root` is text. */
function handlerOf(styles: OdtStyles, story: OdtStory, root: string): XmlHandler {
	const reader = new OdtStyleReader(styles);
	let inside = 0;
	return {
		open: (name, a) => {
			if (inside > 0) openElement(story, name, a);
			else reader.open(name, a);
			if (name === root || inside > 0) inside++;
		},
		close: (name) => {
			if (inside > 0) inside--;
			if (inside > 0) closeElement(story, name);
			else reader.close(name);
		},
		text: (text) => {
			if (inside > 0) addText(story, text);
		}
	};
}

const marginElements = /^style:(header|footer)(-first)?$/;

/** The headers and footers of the page styles; those of left pages alone are passed over. */
function readMargins(zip: Zip, styles: OdtStyles): Map<string, Paragraph[]> {
	const margins = new Map<string, Paragraph[]>();
	const story = newOdtStory(styles);
	const reader = new OdtStyleReader(styles);
	let master = '';
	let inside = '';
	parsePart(zip, 'styles.xml', {
		open: (name, a) => {
			if (name === 'style:master-page') master = a['style:name'] ?? '';
			if (inside !== '') openElement(story, name, a);
			else if (marginElements.test(name)) {
				inside = name;
				enterFrame(story);
			} else reader.open(name, a);
		},
		close: (name) => {
			if (name === inside) {
				margins.set(`${master} ${name.slice('style:'.length)}`, paragraphsOf(leaveFrame(story)));
				inside = '';
			} else if (inside === '') reader.close(name);
			else closeElement(story, name);
		},
		text: (text) => {
			if (inside !== '') addText(story, text);
		}
	});
	return margins;
}
