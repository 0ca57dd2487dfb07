import { cleanText } from '../../clean-text.ts';
import type { RunChild, SourceRun } from './source-run.ts';

/** One character of a run's text as the reader gathers it (a letter, a tab, a hyphen), and where it stands in the source. */
export type Unit = { readonly text: string; readonly child: RunChild; readonly from: number; readonly to: number };

/** The characters of a run in order; null when its text is written in a way that cannot be cut (a comment or CDATA inside it). */
export function unitsOf(xml: string, run: SourceRun): Unit[] | null {
	const units: Unit[] = [];
	for (const child of run.children) {
		if (child.name === 't' || child.name === 'delText') {
			const inner = xml.slice(child.inner.from, child.inner.to);
			if (inner.includes('<')) return null;
			units.push(...charactersOf(inner, child));
		} else if (child.name in signs) units.push({ text: signs[child.name] ?? '', child, from: child.from, to: child.to });
		else if (child.name === 'sym') return null;
	}
	return units;
}

const signs: Readonly<Record<string, string>> = { tab: '\t', noBreakHyphen: '-' };
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A character reference is one character; tabs and line ends inside w:t are one blank, as the reader has them. */
function* charactersOf(inner: string, child: RunChild): Generator<Unit> {
	for (const match of inner.matchAll(/(?:[\t\r\n]|&#(?:x0*[9aAdD]|0*(?:9|10|13));)+|&([^;]+);|[\s\S]/gu)) {
		const from = child.inner.from + match.index;
		const [source, entity] = match;
		const isBlank = /^(?:[\t\r\n]|&#)/u.test(source) && entity === undefined;
		yield { text: isBlank ? ' ' : entity === undefined ? source : entityText(entity), child, from, to: from + source.length };
	}
}

function entityText(entity: string): string {
	if (!entity.startsWith('#')) return entities[entity] ?? '';
	const code = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
	return String.fromCodePoint(code);
}

/** Where a letter of the model begins among the units: `at` counts UTF-16 units of the model's text, `unit` those of the source. */
export type Letter = { readonly at: number; readonly length: number; readonly unit: number; readonly end: number };

/**
 * The letters of a stretch of units as the model has them: a letter with the marks that follow it is one, an invisible sign none. Null when they do
 * not spell the model's text, as when a mark was cut off into the next run.
 */
export function lettersOf(units: readonly Unit[], first: number, text: string): Letter[] | null {
	const letters: Letter[] = [];
	let spelled = '';
	for (let unit = first; unit < units.length && spelled.length < text.length;) {
		let end = unit + 1;
		while (end < units.length && /^\p{M}/u.test(units[end]?.text ?? '')) end++;
		const letter = cleanText(
			units
				.slice(unit, end)
				.map((one) => one.text)
				.join('')
		);
		letters.push({ at: spelled.length, length: letter.length, unit, end });
		spelled += letter;
		unit = end;
	}
	return spelled === text ? letters : null;
}
