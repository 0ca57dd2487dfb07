import type { Alignment, RunStyle, TextRun } from '@kheo/core';

export type Inline = { readonly style: RunStyle; readonly change: TextRun['change'] };
export const plain: Inline = { style: {}, change: undefined };

const byElement: Readonly<Record<string, RunStyle>> = {
	b: { bold: true },
	strong: { bold: true },
	th: { bold: true },
	i: { italic: true },
	em: { italic: true },
	cite: { italic: true },
	u: { underline: true },
	sup: { vertical: 'superscript' },
	sub: { vertical: 'subscript' }
};

/** How text inside an element looks: what is around it, its own kind, then its style attribute. */
export function inlineOf(outer: Inline, name: string, css: string, face = ''): Inline {
	const own = byElement[name];
	const styled = cssRunStyle(css, face);
	const change = name === 'del' || name === 's' || name === 'strike' ? 'deleted' : name === 'ins' ? 'inserted' : outer.change;
	if (!own && !styled && change === outer.change) return outer;
	return { style: withoutFalse({ ...outer.style, ...own, ...styled }), change };
}

function cssRunStyle(css: string, face: string): Record<string, unknown> | undefined {
	if (css === '' && face === '') return undefined;
	const style: Record<string, unknown> = {};
	const font = legacyFont.exec(/font-family:\s*([^;]+)/i.exec(css)?.[1] ?? face)?.[1];
	if (font) style['font'] = font;
	const weight = /font-weight:\s*(\w+)/i.exec(css)?.[1];
	if (weight) style['bold'] = weight.startsWith('bold') || Number(weight) >= 600;
	const slant = /font-style:\s*(\w+)/i.exec(css)?.[1];
	if (slant) style['italic'] = slant === 'italic' || slant === 'oblique';
	if (/text-decoration[\w-]*:\s*[^;]*underline/i.test(css)) style['underline'] = true;
	return Object.keys(style).length > 0 ? style : undefined;
}

/** Of fonts only those matter that say how the letters are encoded. */
const legacyFont = /["'\s]*((?:\.Vn|VNI[- ])[^"',;]*)/i;

function withoutFalse(style: Record<string, unknown>): RunStyle {
	return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== false));
}

/** The alignment an element asks for by attribute or style. */
export function alignmentOf(attributes: Readonly<Record<string, string>>): Alignment | undefined {
	const asked = /text-align:\s*(\w+)/i.exec(attributes['style'] ?? '')?.[1] ?? attributes['align'];
	const value = asked?.toLowerCase();
	return value === 'left' || value === 'center' || value === 'right' || value === 'justify' ? value : undefined;
}
