import { storyNamespaces } from './namespaces.ts';
import type { MarginPart } from './plan-margins.ts';
import type { PartsPlan } from './plan-parts.ts';
import { writeBlocks } from './write-body.ts';

/** A header or footer part. */
export function marginXml({ of, paragraphs }: MarginPart, plan: PartsPlan): string {
	const element = of === 'header' ? 'w:hdr' : 'w:ftr';
	const pieces: string[] = [];
	const targets = { images: new Map<string, string>(), notes: new Map<number, number>() };
	writeBlocks(paragraphs, { first: 0, end: paragraphs.length }, { ...plan, targets }, (xml) => pieces.push(xml));
	return `<${element} ${storyNamespaces}>${pieces.join('')}</${element}>`;
}
