import { newCell, newRow, type RtfState } from './rtf-state.ts';

const aligns: Readonly<Record<string, 'left' | 'center' | 'right'>> = { trql: 'left', trqc: 'center', trqr: 'right' };

/** Words that shape the row to come; false when the word is none. */
export function readTableWord(state: RtfState, word: string, value: number | null): boolean {
	const { frame } = state;
	const { row } = frame;
	const align = aligns[word];
	if (word === 'trowd') frame.row = newRow();
	else if (word === 'cellx') {
		row.cells.push({ ...row.next, right: value ?? 0 });
		row.next = newCell();
	} else if (word === 'trleft') row.left = value ?? 0;
	else if (word === 'trhdr') row.header = true;
	else if (word === 'trkeep') row.cantSplit = true;
	else if (word === 'trrh') row.height = Math.abs(value ?? 0);
	else if (align !== undefined) row.align = align;
	else return readCellWord(state, word) || readBorderWord(state, word);
	return true;
}

function readCellWord({ frame: { row } }: RtfState, word: string): boolean {
	const { next } = row;
	if (word === 'clvmgf') next.down = 'restart';
	else if (word === 'clvmrg') next.down = 'continue';
	else if (word === 'clmgf') next.across = 'restart';
	else if (word === 'clmrg') next.across = 'continue';
	else if (word === 'clvertalc') next.vertical = 'center';
	else if (word === 'clvertalb') next.vertical = 'bottom';
	else return false;
	return true;
}

/** A side is named first, its line after. */
function readBorderWord(state: RtfState, word: string): boolean {
	if (word === 'brdrb') state.border = 'rule';
	else if (/^clbrdr[tlbr]$/.test(word)) state.border = 'cell';
	else if (/^trbrdr[tlbrhv]$/.test(word)) state.border = 'table';
	else if (/^(?:brdr[tlr]|brdrbtw|brdrbar|box)$/.test(word)) state.border = 'other';
	else if (lines.test(word)) drawLine(state, word !== 'brdrnone' && word !== 'brdrnil' && word !== 'brdrtbl');
	else return false;
	return true;
}

const lines = /^brdr(?:none|nil|tbl|s|th|sh|db|dot|dash|hair|inset|outset|triple|wavy|wavydb|engrave|emboss|tnth\w*|thtn\w*|dashd|dashdd|dashsm|dashdotstr)$/;

function drawLine({ border, frame: { row }, group: { paragraph } }: RtfState, isDrawn: boolean): void {
	if (border === 'rule') paragraph.ruleBelow = isDrawn;
	else if (border === 'cell' && isDrawn) row.next.drawn++;
	else if (border === 'table' && isDrawn) row.framed = true;
}
