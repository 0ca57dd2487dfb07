import { isMark, type Paragraph, type TextRun } from '@kheo/core';
import { cleanText } from '../clean-text.ts';
import { closeUp } from './contextual-spacing.ts';
import { GAP_STYLE } from './gap.ts';
import type { ParagraphDraft, Story, Writable } from './story.ts';
import type { Effective } from './styles.ts';

const placeholder: Paragraph = { kind: 'paragraph', runs: [], style: {}, within: 'body' };

/** Takes the next block number at once, so that a text box inside comes after its paragraph. */
export function openParagraph(story: Story): void {
	const { frame, blocks, depth } = story;
	frame.paragraph = {
		path: pathOf(story.place, 1, depth),
		depth,
		index: blocks.length,
		runs: [],
		raw: {},
		tableStyle: frame.table?.style,
		effective: null,
		finished: null,
		section: null,
		mark: undefined
	};
	blocks.push(placeholder);
}

/** Where an element stands: the place among its siblings of each element from one depth to another. */
export function pathOf(place: readonly number[], from: number, to: number): string {
	let path = from < to ? String(place[from]) : '';
	for (let at = from + 1; at < to; at++) path += `/${place[at]}`;
	return path;
}

/** Settles style and list label; called in document order, for lists count as they come. */
export function finishProperties(story: Story, draft: ParagraphDraft): NonNullable<ParagraphDraft['finished']> {
	if (draft.finished) return draft.finished;
	const { styles, lists, counter } = story.package;
	const effective = effectiveOf(story, draft);
	const listId = draft.raw.list ?? effective.paragraph.list ?? 0;
	const level = draft.raw.level ?? effective.paragraph.level ?? 0;
	const list = listId === 0 ? undefined : lists.get(listId);
	const finished: Writable<NonNullable<ParagraphDraft['finished']>> = {
		style: styles.paragraph(effective, list?.paragraphs.get(level), draft.raw)
	};
	const label = list && draft.raw.style !== GAP_STYLE ? counter.next(list, level) : undefined;
	if (label !== undefined) {
		finished.listLabel = label;
		finished.list = { id: listId, level };
	}
	draft.finished = finished;
	return finished;
}

export function closeParagraph(story: Story): void {
	const { frame, blocks, sections } = story;
	const draft = frame.paragraph;
	if (!draft) return;
	frame.paragraph = null;
	if (draft.raw.style === GAP_STYLE && draft.runs.length === 0) blocks.splice(draft.index, 1);
	else {
		blocks[draft.index] = {
			kind: 'paragraph',
			runs: draft.runs,
			...finishProperties(story, draft),
			within: frame.within,
			...(draft.mark !== undefined && { mark: draft.mark })
		};
		closeUp(story, draft, draft.raw.contextual ?? effectiveOf(story, draft).paragraph.contextual ?? false);
	}
	if (draft.section) sections.push({ draft: draft.section, end: blocks.length });
}

/** Ends the stretch of text gathered in the run, if any, and puts it into the paragraph. */
export function flushText(story: Story): void {
	const { frame, changes, part } = story;
	const { run, paragraph } = frame;
	if (!run || !paragraph || run.text === '') return;
	const start = run.offset;
	run.offset += run.text.length;
	const { style, hidden } = runStyle(story, paragraph);
	const text = cleanText(run.text, style.font);
	run.text = '';
	if (hidden) addMark(paragraph, text);
	if (hidden || text === '') return;
	if (joinsBefore(paragraph, text)) return;
	const added: Writable<TextRun> = { kind: 'text', text, style, origin: { part, path: run.path, start, end: run.offset } };
	const change = changes.at(-1);
	if (change) added.change = change;
	paragraph.runs.push(added);
}

export function runStyle(story: Story, paragraph: ParagraphDraft): ReturnType<Story['package']['styles']['run']> {
	return story.package.styles.run(effectiveOf(story, paragraph), story.frame.run?.raw ?? {});
}

function effectiveOf(story: Story, paragraph: ParagraphDraft): Effective {
	paragraph.effective ??= story.package.styles.effective(paragraph.raw.style, paragraph.tableStyle);
	return paragraph.effective;
}

/** Hidden text is left out, but for the mark that a file of ours went out with; programs may cut it into several runs. */
function addMark(paragraph: ParagraphDraft, text: string): void {
	const mark = (paragraph.mark ?? '') + text;
	if (isMark(mark)) paragraph.mark = mark;
}

const startsWithMark = /^\p{M}/u;

/** A combining mark cut off from its letter by a run boundary goes back to it: the block's text stays NFC as a whole. */
function joinsBefore(paragraph: ParagraphDraft, text: string): boolean {
	const before = paragraph.runs.at(-1);
	if (before?.kind !== 'text' || !startsWithMark.test(text)) return false;
	paragraph.runs[paragraph.runs.length - 1] = { ...before, text: (before.text + text).normalize('NFC') };
	return true;
}
