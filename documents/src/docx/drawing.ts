import type { ImageRun } from '@kheo/core';
import { cleanText } from '../clean-text.ts';
import type { Attributes } from '../xml/names.ts';
import { readDrawnLine } from './drawn-line.ts';
import { flushText } from './paragraph-draft.ts';
import type { Story, Writable } from './story.ts';
import { numberOf } from './values.ts';

const EMU_PER_TWIP = 635;

/** Pictures and straight lines of both drawing vocabularies; other shapes leave only their text boxes. */
export function readDrawing(story: Story, name: string, a: Attributes): void {
	const { drawing } = story;
	if (name === 'wp:extent') {
		drawing.width = Math.round(Number(a['cx'] ?? 0) / EMU_PER_TWIP);
		drawing.height = Math.round(Number(a['cy'] ?? 0) / EMU_PER_TWIP);
	} else if (name === 'wp:docPr') drawing.alt = a['descr'] || undefined;
	else if (name === 'v:shape') readShape(story, a);
	else if (name === 'a:blip') addImage(story, a['r:embed'] ?? a['r:link']);
	else if (name === 'v:imagedata') addImage(story, a['r:id']);
	else if (name === 'v:textpath') addWordArt(story, a['string'] ?? '');
	readDrawnLine(story, name, a);
}

function readShape({ drawing }: Story, a: Attributes): void {
	const style = a['style'] ?? '';
	drawing.width = numberOf(/(?:^|;)\s*width:\s*([\d.]+\w*)/.exec(style)?.[1]) ?? 0;
	drawing.height = numberOf(/(?:^|;)\s*height:\s*([\d.]+\w*)/.exec(style)?.[1]) ?? 0;
	drawing.alt = a['alt'] || undefined;
}

function addImage(story: Story, relationship: string | undefined): void {
	const part = relationship === undefined ? undefined : story.relationships.byId.get(relationship);
	if (part === undefined) return;
	flushText(story);
	const { width, height, alt } = story.drawing;
	const image: Writable<ImageRun> = { kind: 'image', part, width, height };
	if (alt) image.alt = alt;
	story.frame.paragraph?.runs.push(image);
}

/** Words drawn as a shape, such as a stamp across the page: people read them as a text box. */
function addWordArt(story: Story, words: string): void {
	const text = cleanText(words);
	if (text.trim() === '' || !story.frame.paragraph) return;
	flushText(story);
	story.blocks.push({ kind: 'paragraph', runs: [{ kind: 'text', text }], style: {}, within: 'text-box' });
}
