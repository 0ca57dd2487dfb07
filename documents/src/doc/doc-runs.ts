import type { Effective } from '../docx/styles.ts';
import { addText } from '../flow/add-text.ts';
import type { Node, RunNode } from '../flow/node.ts';
import type { DocContext } from './doc-context.ts';
import type { DocRun } from './looks.ts';
import { runAt } from './property-runs.ts';

type Field = { code: string; isResult: boolean; isReplaced: boolean };
type Draft = { readonly runs: RunNode[]; readonly boxes: Node[]; readonly fields: Field[] };

/** The runs of a paragraph, and the text boxes anchored in it. */
export function readRuns(context: DocContext, effective: Effective, from: number, to: number): { runs: RunNode[]; boxes: Node[] } {
	const draft: Draft = { runs: [], boxes: [], fields: [] };
	for (let at = from; at < to;) {
		const run = runAt(context.characters, at);
		const end = Math.min(to, Math.max(at + 1, run?.to ?? to));
		readRun(context, effective, draft, context.runOf(run?.properties ?? null), at, end);
		at = end;
	}
	return draft;
}

function readRun(context: DocContext, effective: Effective, draft: Draft, run: DocRun, from: number, to: number): void {
	const { style, hidden } = context.styles.run(effective, run);
	let plain = '';
	const show = (): void => {
		if (!hidden && isShown(draft.fields)) addText(draft.runs, plain, style, run.change);
		plain = '';
	};
	for (let at = from; at < to; at++) {
		const sign = context.text[at] ?? '';
		if (sign >= ' ' && !run.symbol) {
			if (draft.fields.at(-1)?.isResult === false) appendCode(draft.fields, sign);
			else plain += sign;
			continue;
		}
		if (run.symbol !== undefined && run.special) plain += symbolOf(run.symbol);
		else if (sign === '\t' || sign === '\u001e') plain += sign === '\t' ? '\t' : '-';
		else if (sign !== '\u001f') {
			show();
			readMark(context, draft, sign, at, style);
		}
	}
	show();
}

/** Marks that stand for something else than a letter ([MS-DOC] 2.4.1 and 2.8.25). */
function readMark({ notes, boxes }: DocContext, draft: Draft, sign: string, at: number, style: ReturnType<DocContext['styles']['run']>['style']): void {
	const { runs, fields } = draft;
	const note = notes.get(at);
	const field = fields.at(-1);
	if (note) runs.push({ kind: 'note', body: note });
	else if (sign === '\u000b') runs.push({ kind: 'break', of: 'line' });
	else if (sign === '\f' || sign === '\u000e') runs.push({ kind: 'break', of: sign === '\f' ? 'page' : 'column' });
	else if (sign === '\u0001') runs.push({ kind: 'image', part: '', width: 0, height: 0 });
	else if (sign === '\u0008') readAnchor(draft, boxes.get(at));
	else if (sign === '\u0013') fields.push({ code: '', isResult: false, isReplaced: false });
	else if (sign === '\u0014' && field) {
		field.isResult = true;
		const kind = pageField(field.code);
		if (!kind) return;
		field.isReplaced = true;
		runs.push({ kind: 'field', field: kind, style });
	} else if (sign === '\u0015') fields.pop();
}

/** What is drawn and holds no words is taken for a picture. */
function readAnchor({ runs, boxes }: Draft, box: readonly Node[] | undefined): void {
	if (box) boxes.push(...box);
	else runs.push({ kind: 'image', part: '', width: 0, height: 0 });
}

function appendCode(fields: readonly Field[], sign: string): void {
	const field = fields.at(-1);
	if (field) field.code += sign;
}

function isShown(fields: readonly Field[]): boolean {
	return fields.every(({ isResult, isReplaced }) => isResult && !isReplaced);
}

function pageField(code: string): 'page' | 'pages' | null {
	const name = code.trim().split(/\s+/, 1)[0]?.toUpperCase();
	if (name === 'PAGE') return 'page';
	return name === 'NUMPAGES' || name === 'SECTIONPAGES' ? 'pages' : null;
}

/** Letters of symbol fonts sit in the private use area. */
function symbolOf(code: number): string {
	const low = code & 0xff;
	if (low === 0xfc || low === 0xfe) return low === 0xfc ? '✓' : '☑';
	return low === 0xa8 ? '☐' : '•';
}
