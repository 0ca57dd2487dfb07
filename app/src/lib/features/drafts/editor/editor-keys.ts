import { baseKeymap, chainCommands, setBlockType, splitBlockAs } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { type Command, type Plugin, Selection } from 'prosemirror-state';
import {
	addColumnAfter,
	addRowAfter,
	deleteColumn,
	deleteRow,
	goToNextCell,
	isInTable,
	mergeCells,
	selectedRect,
	splitCell,
	tableEditing
} from 'prosemirror-tables';
import { citationMarks } from './citation-marks.ts';
import { deeper, levelRules, nextOfLevel, shallower, withoutLabel } from './levels.ts';
import { movePart } from './move-part.ts';
import { nodesOf } from './paper-doc.ts';
import { type LinePart, lineParts, nodeTypeOf, paperSchema } from './paper-schema.ts';
import { partLabels } from './part-labels.ts';
import { pasteAsPaper } from './paste.ts';

/** Makes the lines of the selection parts of this kind. Inside a table there are no parts. */
export function becomes(part: LinePart): Command {
	return (state, dispatch) => !isInTable(state) && setBlockType(nodeTypeOf(part))(state, dispatch);
}

/** Puts an empty table of two columns below the part one is in. */
export function addTable(headings: readonly string[]): Command {
	return (state, dispatch) => {
		if (isInTable(state)) return false;
		const columns = headings.map((heading, index) => ({ key: `c${index + 1}`, heading, type: 'text' as const }));
		const nodes = [...nodesOf([{ part: 'table', columns, rows: [{}, {}] }]), paperSchema.node('paragraph')];
		const at = state.selection.$to.after(1);
		const inserted = state.tr.insert(at, nodes);
		dispatch?.(inserted.setSelection(Selection.near(inserted.doc.resolve(at + 1))).scrollIntoView());
		return true;
	};
}

/** The row of headings stays: without it the first row of words would be read as one. */
const deleteBodyRow: Command = (state, dispatch) => isInTable(state) && selectedRect(state).top > 0 && deleteRow(state, dispatch);

export const tools = {
	undo,
	redo,
	up: movePart(-1),
	down: movePart(1),
	deeper,
	shallower,
	row: addRowAfter,
	column: addColumnAfter,
	deleteRow: deleteBodyRow,
	deleteColumn,
	merge: mergeCells,
	split: splitCell
} as const;

export function editorPlugins(): Plugin[] {
	const kinds = Object.fromEntries(partKeys.map((part, index) => [`Alt-${index}`, becomes(part)]));
	const table = {
		'Alt-ArrowDown': addRowAfter,
		'Alt-ArrowRight': addColumnAfter,
		'Shift-Alt-ArrowLeft': deleteColumn,
		'Alt-m': mergeCells,
		'Shift-Alt-m': splitCell
	};
	const moves = { 'Shift-Alt-ArrowUp': chainCommands(deleteBodyRow, tools.up), 'Shift-Alt-ArrowDown': tools.down };
	const cells = { Tab: chainCommands(goToNextCell(1), deeper), 'Shift-Tab': chainCommands(goToNextCell(-1), shallower), ...table, ...moves };
	const own = { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, Enter: chainCommands(nextBasis, nextOfLevel), Backspace: withoutLabel, ...cells, ...kinds };
	return [
		inputRules({ rules: [...levelRules, ...labelRules] }),
		keymap(own),
		keymap(baseKeymap),
		history(),
		partLabels,
		citationMarks,
		pasteAsPaper,
		tableEditing()
	];
}

/** Alt+0 to Alt+9, in the order that the choice on the page has. */
export const partKeys: readonly LinePart[] = ['text', ...lineParts.filter((part) => part !== 'text')];

/** After a ground usually comes another; an empty one ends them. */
const nextBasis: Command = (state, dispatch) => {
	const { parent } = state.selection.$from;
	if (parent.type.name !== 'basis') return false;
	if (parent.content.size === 0) return setBlockType(nodeTypeOf('text'))(state, dispatch);
	return splitBlockAs((node) => ({ type: node.type }))(state, dispatch);
};

/** A paragraph that begins as a part of another kind becomes one. */
const labelRules = [labelRule(/^[IVX]+\. $/u, 'section'), labelRule(/^Căn cứ $/u, 'basis')];

function labelRule(label: RegExp, part: LinePart): InputRule {
	return new InputRule(label, (state, _match, _start, end) => {
		if (state.selection.$from.parent.type !== nodeTypeOf('text')) return null;
		return state.tr.insertText(' ', end).setBlockType(end, end, nodeTypeOf(part));
	});
}
