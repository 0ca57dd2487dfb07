import type { Paragraph } from '@kheo/core';
import { paragraphsOf } from '../flow/lay-flat.ts';
import { enterFrame } from './rtf-frames.ts';
import type { Destination, RtfState } from './rtf-state.ts';
import { flushBytes, styleOf } from './rtf-text.ts';

/** Groups that only say what their words are for. */
const destinations: Readonly<Record<string, Destination>> = {
	fonttbl: 'fonts',
	colortbl: 'colors',
	stylesheet: 'styles',
	listtext: 'label',
	pntext: 'label',
	shppict: 'text',
	shpinst: 'shape',
	do: 'shape',
	fldinst: 'field-code'
};

/** Groups that are no text of the paper, or say it a second time for older programs. */
const skipped = new Set(
	'info listtable listoverridetable nonshppict shprslt nesttableprops nonesttables headerl footerl xe tc rxe comment template objdata objclass'.split(' ')
);

const margins: Readonly<Record<string, 'header' | 'footer' | 'firstHeader' | 'firstFooter'>> = {
	header: 'header',
	headerr: 'header',
	headerf: 'firstHeader',
	footer: 'footer',
	footerr: 'footer',
	footerf: 'firstFooter'
};

/** Words that open a group of their own; false when the word is none. */
export function readDestinationWord(state: RtfState, word: string): boolean {
	const { group } = state;
	const margin = margins[word];
	const destination = destinations[word];
	if (group.destination === 'skip') return false;
	if (group.destination === 'shape') return readInShape(state, word);
	if (skipped.has(word)) group.destination = 'skip';
	else if (margin !== undefined) enterFrame(state, (body) => void state.page.shown.set(margin, shownIn(paragraphsOf(body))));
	else if (word === 'footnote') enterFrame(state, (body) => void state.frame.runs.push({ kind: 'note', body }));
	else if (destination !== undefined) group.destination = destination;
	else return readFieldWord(state, word);
	return true;
}

/** A header of nothing but empty lines shows nothing. */
function shownIn(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
	return paragraphs.some(({ runs }) => runs.length > 0) ? paragraphs : [];
}

function readInShape(state: RtfState, word: string): boolean {
	if (word === 'pict') return addPicture(state);
	if (word !== 'shptxt' && word !== 'dptxbxtext') return false;
	enterFrame(state, (body) => void state.frame.boxes.push(...body));
	return true;
}

function readFieldWord(state: RtfState, word: string): boolean {
	const { group, fields } = state;
	if (word === 'pict') return addPicture(state);
	if (word === 'field') {
		fields.push({ code: '' });
		group.atEnd = () => void fields.pop();
	} else if (word === 'fldrslt') {
		const field = pageField(fields.at(-1)?.code ?? '');
		if (field) state.frame.runs.push({ kind: 'field', field, style: styleOf(state, group.character) });
		group.destination = field ? 'skip' : 'text';
	} else return false;
	return true;
}

function pageField(code: string): 'page' | 'pages' | null {
	const name = code.trim().split(/\s+/, 1)[0]?.toUpperCase();
	if (name === 'PAGE') return 'page';
	return name === 'NUMPAGES' || name === 'SECTIONPAGES' ? 'pages' : null;
}

/** The bytes of a picture are not kept: that one stands there is enough to tell a scan. */
function addPicture(state: RtfState): boolean {
	flushBytes(state);
	state.frame.runs.push({ kind: 'image', part: '', width: 0, height: 0 });
	state.group.destination = 'skip';
	return true;
}
