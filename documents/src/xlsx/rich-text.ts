import type { Run, RunStyle } from '@kheo/core';
import { cleanText } from '../clean-text.ts';
import type { Attributes } from '../xml/names.ts';
import type { XmlHandler } from '../xml/parse-part.ts';

/** Gathers the runs of one string item (`si` or `is`). Phonetic hints are passed over. */
export class RichText implements XmlHandler {
	runs: Run[] = [];
	#style: RunStyle = {};
	#text: string | null = null;
	#isPhonetic = false;

	open = (name: string, a: Attributes): void => {
		if (name === 'rPh') this.#isPhonetic = true;
		else if (name === 'r') this.#style = {};
		else if (name === 't') this.#text = '';
		else if (name === 'b' && a['val'] !== '0') this.#style = { ...this.#style, bold: true };
		else if (name === 'i' && a['val'] !== '0') this.#style = { ...this.#style, italic: true };
		else if (name === 'u' && a['val'] !== 'none') this.#style = { ...this.#style, underline: true };
	};

	text = (text: string): void => {
		if (this.#text !== null) this.#text += text;
	};

	close = (name: string): void => {
		if (name === 'rPh') this.#isPhonetic = false;
		if (name === 't' && this.#text !== null && !this.#isPhonetic) this.runs.push(...runsOf(this.#text, this.#style));
		if (name === 't') this.#text = null;
	};

	/** The runs so far; the next item starts empty. */
	take(): Run[] {
		const { runs } = this;
		this.runs = [];
		this.#style = {};
		return runs;
	}
}

/** Runs of a cell's text: its lines are divided by breaks. */
export function runsOf(text: string, style: RunStyle = {}): Run[] {
	const runs: Run[] = [];
	const lines = cleanText(text).split(/\r\n|\r|\n|_x000[dD]_\n?/);
	lines.forEach((line, index) => {
		if (index > 0) runs.push({ kind: 'break', of: 'line' });
		if (line !== '') runs.push({ kind: 'text', text: line, ...(Object.keys(style).length > 0 && { style }) });
	});
	return runs;
}
