import type { Block, Document, Paragraph, Run, TextRun } from '@kheo/core';
import { encodingOfFont } from './legacy-font.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni, vniLetter, vniMark, vniMarks } from './vni.ts';

/** Words in a font of TCVN3 or VNI become Unicode, by the table of the font's encoding; their places in the file are no longer known. */
export function fromLegacyFonts(document: Document): Document {
	if (!document.blocks.some(isLegacy)) return document;
	return { ...document, blocks: document.blocks.map((block) => (isLegacy(block) ? converted(block) : block)) };
}

function isLegacy(block: Block): block is Paragraph {
	return block.kind === 'paragraph' && block.runs.some((run) => run.kind === 'text' && encodingOfFont(run.style?.font) !== null);
}

function converted(block: Paragraph): Paragraph {
	const runs: Run[] = [];
	for (const run of block.runs) {
		const encoding = run.kind === 'text' ? encodingOfFont(run.style?.font) : null;
		if (run.kind !== 'text' || encoding === null) runs.push(run);
		else addConverted(runs, run, encoding === 'vni');
	}
	return { ...block, runs };
}

function addConverted(runs: Run[], run: TextRun, isVni: boolean): void {
	const last = runs.at(-1);
	let { text } = run;
	if (isVni && last?.kind === 'text' && vniLetter.test(last.text) && vniMark.test(text)) {
		runs[runs.length - 1] = { ...last, text: (last.text + vniMarks(text.slice(0, 1))).normalize('NFC') };
		text = text.slice(1);
	}
	const font = run.style?.font ?? '';
	const plain = isVni ? fromVni(text) : fromTcvn3(text, font);
	const style = { ...run.style, font: /arial|helve|avant/i.test(font) ? 'Arial' : 'Times New Roman' };
	if (plain !== '') runs.push({ kind: 'text', text: plain, style, ...(run.change && { change: run.change }) });
}
