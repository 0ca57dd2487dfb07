import { cardSource } from './typst/card-source.ts';
import { compiler, forgetLastPaper } from './typst/compiler.ts';

/** A slogan to be seen from afar: `label` above it, `foot` (who shows it) below, both may be empty. */
export type Card = { readonly label: string; readonly text: string; readonly foot: string };

/** Width and height in points: a PDF of that size is printed in true size, an SVG has as many units. */
export type CardSize = { readonly width: number; readonly height: number };

export type CardFormat = 'svg' | 'pdf';

/** Letters become outlines in the SVG, so that whoever draws it needs no font; every Vietnamese mark stands where the font puts it. Blocks the thread while it works. */
export function drawCard({ label, text, foot }: Card, { width, height }: CardSize, format: CardFormat, at: Date): Uint8Array {
	const typesetter = compiler();
	forgetLastPaper();
	const short = Math.min(width, height);
	const data = { label, text: withDatesTogether(text), foot, width, height, margin: short * 0.07, small: short * 0.055 };
	const laidOut = typesetter.compile({ mainFileContent: cardSource, inputs: { d: JSON.stringify(data) } });
	if (!laidOut.result) throw new Error(`the typesetter refused the card: ${JSON.stringify(laidOut.takeDiagnostics()?.shortDiagnostics)}`);
	if (format === 'svg') return new TextEncoder().encode(typesetter.plainSvg(laidOut.result));
	return typesetter.pdf(laidOut.result, { pdfStandard: 'a-2b', pdfTags: false, creationTimestamp: Math.floor(at.getTime() / 1000) });
}

/** "15/10/1999 - 15/10/2026" stays on one line. */
function withDatesTogether(text: string): string {
	return text
		.replaceAll(/\s+/gu, ' ')
		.trim()
		.replaceAll(/(\d) ([-–]) (\d)/gu, '$1\u00a0$2\u00a0$3');
}
