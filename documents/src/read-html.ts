import type { Document, Run } from '@kheo/core';
import { Parser } from 'htmlparser2';
import { cleanText } from './clean-text.ts';
import { closeElement, openElement, showText } from './html/html-elements.ts';
import { placeNotes } from './html/html-notes.ts';
import { endParagraph, newState } from './html/html-state.ts';

/**
 * Reads HTML: pages as well as what Word and Excel put on the clipboard. Total: broken markup gives what can be seen of it. Scripts, styles
 * and hidden parts are passed over; nothing is fetched.
 */
export function readHtml(html: string): Document {
	const state = newState();
	const parser = new Parser(
		{
			onopentag: (name, attributes) => openElement(state, name, attributes),
			ontext: (text) => showText(state, text),
			onclosetag: (name) => closeElement(state, name)
		},
		{ decodeEntities: true }
	);
	parser.end(html);
	endParagraph(state);
	const blocks = placeNotes(state);
	const firstNote = Math.min(blocks.length, ...state.noteStarts.values());
	return {
		blocks: blocks.map((block) => (block.kind === 'table' ? block : { ...block, runs: block.runs.map(cleaned) })),
		sections: [{ ...page, first: 0, end: firstNote }]
	};
}

function cleaned(run: Run): Run {
	return run.kind === 'text' ? { ...run, text: cleanText(run.text, run.style?.font) } : run;
}

/** HTML says nothing about paper: A4 with the margins of NĐ 30/2020. */
const page = {
	paper: { width: 11906, height: 16838 },
	orientation: 'portrait',
	margins: { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 },
	header: [],
	footer: [],
	differentFirstPage: false,
	pageNumberStart: null
} as const;
