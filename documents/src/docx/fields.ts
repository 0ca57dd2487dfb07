import type { FieldRun } from '@kheo/core';
import type { Attributes } from '../xml/names.ts';
import { flushText, runStyle } from './paragraph-draft.ts';
import type { FieldDraft, Story } from './story.ts';

/** w:fldChar: begin, separate, end of a field. */
export function readFieldMark(story: Story, a: Attributes): void {
	flushText(story);
	const { fields } = story.frame;
	const type = a['w:fldCharType'];
	const field = fields.at(-1);
	if (type === 'begin') fields.push({ code: '', phase: 'code', kind: null, isEmitted: false });
	else if (field && type === 'separate') beginResult(story, field);
	else if (field && type === 'end') {
		if (field.phase === 'code') beginResult(story, field);
		fields.pop();
	}
}

/** w:fldSimple: code and result in one element. */
export function openSimpleField(story: Story, a: Attributes): void {
	const code = a['w:instr'] ?? '';
	story.frame.fields.push({ code, phase: 'result', kind: kindOf(code), isEmitted: false });
}

export function closeSimpleField(story: Story): void {
	const field = story.frame.fields.at(-1);
	if (field) emit(story, field);
	story.frame.fields.pop();
}

/** Text inside a page-number field is what some program last counted; the field stands for it. */
export function isReplacedByField(story: Story): boolean {
	for (const field of story.frame.fields) {
		if (field.phase === 'code') return true;
		if (field.kind === null) continue;
		emit(story, field);
		return true;
	}
	return false;
}

function beginResult(story: Story, field: FieldDraft): void {
	field.phase = 'result';
	field.kind = kindOf(field.code);
	emit(story, field);
}

function emit(story: Story, field: FieldDraft): void {
	const { paragraph } = story.frame;
	if (field.kind === null || field.isEmitted || !paragraph) return;
	field.isEmitted = true;
	const run: FieldRun = { kind: 'field', field: field.kind, style: runStyle(story, paragraph).style };
	paragraph.runs.push(run);
}

function kindOf(code: string): FieldDraft['kind'] {
	const name = code.trim().split(/\s+/, 1)[0]?.toUpperCase();
	if (name === 'PAGE') return 'page';
	return name === 'NUMPAGES' || name === 'SECTIONPAGES' ? 'pages' : null;
}
