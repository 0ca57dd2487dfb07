import type { Run, RunStyle } from '@kheo/core';

const mark =
	/\\([\\`*_{}[\]()#+.!|~-])|(?<!\*)\*{4}(?!\*)|(?<!\*)\*\*\*(?!\*)|(?<!\*)\*\*(?!\*)|(?<!\*)\*(?!\*)|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}:.)])__(?![\p{L}\p{N}_])|\n/gu;

/** The runs of a paragraph: **bold**, *italic* and ***both*** become styles, __ around words goes, "\n" is a line break, a lone asterisk stays. */
export function inlineRuns(text: string): Run[] {
	const runs: Run[] = [];
	let bold = false;
	let italic = false;
	let from = 0;
	let plain = '';
	const flush = () => {
		if (plain !== '') runs.push(textRun(plain, bold, italic));
		plain = '';
	};
	for (const match of text.matchAll(mark)) {
		plain += text.slice(from, match.index);
		from = match.index + match[0].length;
		if (match[1] !== undefined) plain += match[1];
		else if (match[0] === '\n') {
			flush();
			runs.push({ kind: 'break', of: 'line' });
		} else if (match[0] === '****') flush();
		else if (match[0] === '*' && standsAlone(text, match.index)) plain += '*';
		else {
			flush();
			if (match[0] !== '*') bold = !bold;
			if (match[0] !== '**') italic = !italic;
		}
	}
	plain += text.slice(from);
	flush();
	return runs;
}

function standsAlone(text: string, at: number): boolean {
	return /^\s?$/u.test(text[at - 1] ?? '') && /^\s?$/u.test(text[at + 1] ?? '');
}

function textRun(text: string, bold: boolean, italic: boolean): Run {
	const style: RunStyle = { ...(bold && { bold }), ...(italic && { italic }) };
	return bold || italic ? { kind: 'text', text, style } : { kind: 'text', text };
}
