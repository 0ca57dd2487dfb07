import type { Attributes } from '../xml/names.ts';
import type { RawParagraph } from './raw-properties.ts';
import { alignmentOf, isDrawn, isOn, numberOf } from './values.ts';

/** Takes one descendant of w:pPr into `raw`; what the model does not know is passed over. */
export function readParagraphProperty(raw: RawParagraph, name: string, a: Attributes): void {
	switch (name) {
		case 'w:pStyle':
			raw.style = a['w:val'] ?? '';
			break;
		case 'w:jc':
			raw.align = alignmentOf(a['w:val']);
			break;
		case 'w:ind':
			readIndent(raw, a);
			break;
		case 'w:spacing':
			readSpacing(raw, a);
			break;
		case 'w:numId':
			raw.list = numberOf(a['w:val']) ?? 0;
			break;
		case 'w:ilvl':
			raw.level = numberOf(a['w:val']) ?? 0;
			break;
		default:
			readFlow(raw, name, a);
	}
}

function readFlow(raw: RawParagraph, name: string, a: Attributes): void {
	if (name === 'w:outlineLvl') raw.outline = numberOf(a['w:val']) ?? 9;
	else if (name === 'w:bottom') raw.ruleBelow = isDrawn(a);
	else if (name === 'w:keepNext') raw.keepNext = isOn(a);
	else if (name === 'w:keepLines') raw.keepLines = isOn(a);
	else if (name === 'w:pageBreakBefore') raw.pageBreakBefore = isOn(a);
	else if (name === 'w:contextualSpacing') raw.contextual = isOn(a);
	else if (name === 'w:framePr' && a['w:xAlign'] !== undefined) raw.frame = alignmentOf(a['w:xAlign']);
}

function readIndent(raw: RawParagraph, a: Attributes): void {
	const left = numberOf(a['w:left'] ?? a['w:start']);
	const right = numberOf(a['w:right'] ?? a['w:end']);
	const hanging = numberOf(a['w:hanging']);
	const first = hanging === undefined ? numberOf(a['w:firstLine']) : -hanging;
	if (left !== undefined) raw.indentLeft = left;
	if (right !== undefined) raw.indentRight = right;
	if (first !== undefined) raw.indentFirst = first;
}

function readSpacing(raw: RawParagraph, a: Attributes): void {
	const before = spaceOf(a['w:before'], a['w:beforeAutospacing']);
	const after = spaceOf(a['w:after'], a['w:afterAutospacing']);
	const line = numberOf(a['w:line']);
	if (before !== undefined) raw.spaceBefore = before;
	if (after !== undefined) raw.spaceAfter = after;
	if (line === undefined) return;
	raw.line = line;
	const rule = a['w:lineRule'];
	raw.lineRule = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
}

/** What Word leaves around a paragraph of a web page when it chooses the room itself. */
const AUTO_SPACE = 280;

function spaceOf(value: string | undefined, auto: string | undefined): number | undefined {
	return auto !== undefined && isOn({ 'w:val': auto }) ? AUTO_SPACE : numberOf(value);
}
