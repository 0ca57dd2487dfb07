import type { Attributes } from '../xml/names.ts';
import { closeSimpleField, isReplacedByField, openSimpleField, readFieldMark } from './fields.ts';
import { readDrawing } from './drawing.ts';
import { closeParagraph, flushText, openParagraph, pathOf } from './paragraph-draft.ts';
import { newFrame, type Story } from './story.ts';
import { closeTable, openTable } from './table-elements.ts';
import { closeCell, closeRow, newCell, newRow } from './table-draft.ts';

/** Elements of running content. Properties have modes of their own. */
export function openContent(story: Story, name: string, a: Attributes): void {
	switch (name) {
		case 'w:p':
			return openParagraph(story);
		case 'w:r':
			return openRun(story);
		case 'w:t':
		case 'w:delText':
		case 'w:instrText':
			story.collected = '';
			story.isCollecting = true;
			return undefined;
		case 'w:tc':
			return openCell(story);
		case 'w:tr':
			return openRow(story);
		case 'w:tbl':
			return openTable(story);
		default:
			return openRare(story, name, a);
	}
}

function openRun(story: Story): void {
	const { frame, place, depth } = story;
	const under = frame.paragraph;
	const path = under ? `${under.path}/${pathOf(place, under.depth, depth)}` : pathOf(place, 1, depth);
	frame.run = { raw: {}, path, text: '', offset: 0 };
}

function openRow(story: Story): void {
	const { table, nestedTables } = story.frame;
	if (table && nestedTables === 0) table.row = newRow();
}

function openCell(story: Story): void {
	const { table, nestedTables } = story.frame;
	story.frame.neighbour = null;
	if (table?.row && nestedTables === 0) table.cell = newCell(story.blocks.length, table.row.column);
}

function openRare(story: Story, name: string, a: Attributes): void {
	const run = story.frame.run;
	if (name === 'w:tab' && run) run.text += isReplacedByField(story) ? '' : '\t';
	else if (name === 'w:br') readBreak(story, a);
	else if (name === 'w:cr') readBreak(story, {});
	else if (name === 'w:noBreakHyphen' && run) run.text += '-';
	else if (name === 'w:sym' && run) run.text += symbolOf(a);
	else if (name === 'w:ins' || name === 'w:moveTo') story.changes.push('inserted');
	else if (name === 'w:del' || name === 'w:moveFrom') story.changes.push('deleted');
	else if (name === 'w:fldChar') readFieldMark(story, a);
	else if (name === 'w:fldSimple') openSimpleField(story, a);
	else if (name === 'w:txbxContent') openTextBox(story);
	else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') readNoteMark(story, name, a);
	else if (name === 'w:footnote' || name === 'w:endnote') openNote(story, a);
	else readDrawing(story, name, a);
}

function readBreak(story: Story, a: Attributes): void {
	flushText(story);
	if (story.changes.at(-1) === 'deleted' || isReplacedByField(story)) return;
	const type = a['w:type'];
	story.frame.paragraph?.runs.push({ kind: 'break', of: type === 'page' || type === 'column' ? type : 'line' });
}

/** Signs of symbol fonts that carry meaning in official papers. */
function symbolOf(a: Attributes): string {
	const code = Number.parseInt(a['w:char'] ?? '', 16) & 0xff;
	if (/wingdings/i.test(a['w:font'] ?? '')) return code === 0xfc ? '✓' : code === 0xfe ? '☑' : code === 0xa8 ? '☐' : '•';
	return code === 0xb7 ? '•' : String.fromCharCode(code);
}

function openTextBox(story: Story): void {
	flushText(story);
	story.frames.push(story.frame);
	story.frame = newFrame('text-box');
}

function readNoteMark(story: Story, name: string, a: Attributes): void {
	flushText(story);
	const run = { kind: 'note' as const, note: -1 };
	story.frame.paragraph?.runs.push(run);
	story.notes.push({ run, kind: name === 'w:footnoteReference' ? 'footnotes' : 'endnotes', id: a['w:id'] ?? '' });
}

function openNote(story: Story, a: Attributes): void {
	const isSeparator = a['w:type'] !== undefined && a['w:type'] !== 'normal';
	if (!isSeparator) story.ranges.set(a['w:id'] ?? '', { first: story.blocks.length, end: -1 });
}

export function closeContent(story: Story, name: string): void {
	switch (name) {
		case 'w:t':
		case 'w:delText':
			return takeText(story);
		case 'w:instrText':
			return takeCode(story);
		case 'w:r':
			flushText(story);
			story.frame.run = null;
			return undefined;
		case 'w:p':
			return closeParagraph(story);
		case 'w:tc':
			return endCell(story);
		case 'w:tr':
			if (story.frame.table && story.frame.nestedTables === 0) closeRow(story.frame.table);
			return undefined;
		case 'w:tbl':
			return closeTable(story);
		default:
			return closeRare(story, name);
	}
}

function takeText(story: Story): void {
	story.isCollecting = false;
	const { run } = story.frame;
	if (run && !isReplacedByField(story)) run.text += story.collected.replace(/[\t\r\n]+/g, ' ');
}

function takeCode(story: Story): void {
	story.isCollecting = false;
	const field = story.frame.fields.at(-1);
	if (field) field.code += story.collected;
}

function endCell(story: Story): void {
	const { table, nestedTables } = story.frame;
	if (!table?.cell || nestedTables > 0) return;
	const { first } = table.cell;
	if (closeCell(table, story.blocks.length)) story.blocks.length = first;
}

function closeRare(story: Story, name: string): void {
	if (name === 'w:ins' || name === 'w:moveTo' || name === 'w:del' || name === 'w:moveFrom') story.changes.pop();
	else if (name === 'w:fldSimple') closeSimpleField(story);
	else if (name === 'w:txbxContent') story.frame = story.frames.pop() ?? story.frame;
	else if (name === 'w:footnote' || name === 'w:endnote') {
		const last = [...story.ranges.values()].at(-1);
		if (last && last.end === -1) last.end = story.blocks.length;
	}
}
