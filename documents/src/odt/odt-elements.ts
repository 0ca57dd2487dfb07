import type { FieldRun } from '@kheo/core';
import { numberOf } from '../docx/values.ts';
import type { Attributes } from '../xml/names.ts';
import { addShown, closeParagraph, enterFrame, leaveFrame, openParagraph, type OdtStory } from './odt-story.ts';
import { closeRow, closeTable, openCell, openColumn, openRow, openTable, skipCovered } from './odt-table.ts';

/** Elements whose content is not the paper's text. */
const passedOver = new Set([
	'office:annotation',
	'text:note-citation',
	'text:sequence-decls',
	'text:hidden-text',
	'svg:title',
	'svg:desc',
	'text:ruby-text',
	'office:forms',
	'text:index-title-template'
]);
const MOST_SPACES = 500;

export function openElement(story: OdtStory, name: string, a: Attributes): void {
	if (story.hidden > 0 || passedOver.has(name) || (name === 'text:section' && a['text:display'] === 'none')) story.hidden++;
	else if (name.startsWith('table:')) openTablePart(story, name, a);
	else if (name.startsWith('draw:')) openDrawing(story, name, a);
	else if (name === 'text:p' || name === 'text:h') openText(story, name, a);
	else openInline(story, name, a);
}

function openTablePart(story: OdtStory, name: string, a: Attributes): void {
	const { table } = story.frame;
	if (name === 'table:table') {
		startPage(story, 'table', a['table:style-name']);
		openTable(story, a);
	} else if (name === 'table:table-column') openColumn(story, a);
	else if (name === 'table:table-header-rows' && table) table.isHead = true;
	else if (name === 'table:table-row') openRow(story, a);
	else if (name === 'table:table-cell') openCell(story, a);
	else if (name === 'table:covered-table-cell') {
		skipCovered(story, a);
		story.hidden++;
	}
}

function openText(story: OdtStory, name: string, a: Attributes): void {
	const style = a['text:style-name'];
	startPage(story, 'paragraph', style);
	openParagraph(story, style, name === 'text:h' ? Number.parseInt(a['text:outline-level'] ?? '1', 10) || 1 : undefined);
}

/** Only what stands in the body itself can begin a page. */
function startPage({ frames, frame, starts, styles }: OdtStory, family: string, name: string | undefined): void {
	const style = frames.length === 0 ? styles.of(family, name) : undefined;
	if (style?.masterPage) starts.push({ at: frame.body.length, master: style.masterPage, pageNumber: style.pageNumber });
}

function openInline(story: OdtStory, name: string, a: Attributes): void {
	const { paragraph, spans } = story.frame;
	if (name === 'text:span') spans.push(a['text:style-name'] ?? '');
	else if (name === 'text:s') addShown(story, ' '.repeat(Math.min(MOST_SPACES, Number.parseInt(a['text:c'] ?? '1', 10) || 1)));
	else if (name === 'text:tab') addShown(story, '\t');
	else if (name === 'text:line-break') paragraph?.runs.push({ kind: 'break', of: 'line' });
	else if (name === 'text:page-number' || name === 'text:page-count') addField(story, name === 'text:page-number' ? 'page' : 'pages');
	else if (name === 'text:note') enterFrame(story);
	else if (name === 'text:list') story.lists.openList(a);
	else if (name === 'text:list-item') story.lists.openItem(a);
	else openChange(story, name, a);
}

function addField(story: OdtStory, field: FieldRun['field']): void {
	const { paragraph, spans } = story.frame;
	paragraph?.runs.push({ kind: 'field', field, style: story.styles.run(paragraph.style, spans) });
	story.hidden++;
}

/** A deletion's words stand at the head of the file and are called up where they stood. */
function openChange(story: OdtStory, name: string, a: Attributes): void {
	const id = a['text:change-id'] ?? '';
	if (name === 'text:changed-region') story.change = { id: a['text:id'] ?? a['xml:id'] ?? '', kind: null };
	else if (name === 'text:insertion' && story.change) story.change.kind = 'insertion';
	else if (name === 'text:deletion' && story.change) {
		story.change.kind = 'deletion';
		enterFrame(story);
	} else if (name === 'office:change-info') story.hidden++;
	else if (name === 'text:change-start') story.inserted.add(id);
	else if (name === 'text:change-end') story.inserted.delete(id);
	else if (name === 'text:change') addShown(story, story.deletions.get(id) ?? '', true);
}

function openDrawing(story: OdtStory, name: string, a: Attributes): void {
	if (name === 'draw:frame') story.picture = { width: a['svg:width'] ?? '', height: a['svg:height'] ?? '' };
	if (name === 'draw:image' && story.frame.paragraph) addImage(story, a['xlink:href'] ?? '');
	if (name === 'draw:text-box' || shapes.has(name)) enterFrame(story);
}

/** Shapes may hold paragraphs, as text boxes do. */
const shapes = new Set([
	'draw:custom-shape',
	'draw:rect',
	'draw:ellipse',
	'draw:circle',
	'draw:path',
	'draw:polygon',
	'draw:line',
	'draw:connector',
	'draw:caption'
]);

function addImage(story: OdtStory, part: string): void {
	const { width, height } = story.picture;
	story.frame.paragraph?.runs.push({ kind: 'image', part: part.replace(/^\.\//, ''), width: numberOf(width) ?? 0, height: numberOf(height) ?? 0 });
	story.hidden++;
}

export function closeElement(story: OdtStory, name: string): void {
	if (story.hidden > 0) {
		story.hidden--;
		return;
	}
	if (name === 'text:p' || name === 'text:h') closeParagraph(story);
	else if (name === 'text:span') story.frame.spans.pop();
	else if (name === 'text:list') story.lists.closeList();
	else if (name === 'text:list-item' || name === 'text:list-header') story.lists.closeItem();
	else if (name.startsWith('table:')) closeTablePart(story, name);
	else if (name === 'draw:text-box' || shapes.has(name)) closeBox(story);
	else closeAside(story, name);
}

function closeTablePart(story: OdtStory, name: string): void {
	if (name === 'table:table') closeTable(story);
	else if (name === 'table:table-header-rows' && story.frame.table) story.frame.table.isHead = false;
	else if (name === 'table:table-row') closeRow(story);
	else if (name === 'table:table-cell') leaveFrame(story);
}

/** A box anchored to the page stands before the first paragraph: it gets one of its own. */
function closeBox(story: OdtStory): void {
	const body = leaveFrame(story);
	if (body.length === 0) return;
	if (story.frame.paragraph) story.frame.paragraph.boxes.push(...body);
	else story.frame.body.push({ kind: 'paragraph', runs: [], style: {}, boxes: body });
}

function closeAside(story: OdtStory, name: string): void {
	if (name === 'text:note') {
		const body = leaveFrame(story);
		story.frame.paragraph?.runs.push({ kind: 'note', body });
	} else if (name === 'text:deletion' && story.change) {
		const words = leaveFrame(story).flatMap((node) =>
			node.kind === 'paragraph' ? [node.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')] : []
		);
		story.deletions.set(story.change.id, words.join(' '));
	} else if (name === 'text:changed-region') story.change = null;
}
