import type { ParagraphStyle, RunStyle } from '@kheo/core';
import { finalParagraph, finalRun } from '../docx/final-style.ts';
import type { RawParagraph, RawRun } from '../docx/raw-properties.ts';
import type { Attributes } from '../xml/names.ts';
import type { OdtListStyle } from './odt-lists.ts';

export type OdtStyle = {
	readonly parent: string | undefined;
	/** The page style that begins with the paragraph or table. */
	readonly masterPage: string | undefined;
	readonly outline: number | undefined;
	readonly paragraph: RawParagraph;
	readonly run: RawRun;
	/** Attributes of the family's own properties: table, column, cell, row, page. */
	readonly own: Record<string, string>;
	/** Page number the style starts anew with. */
	pageNumber: number | null;
};

export type MasterPage = { readonly layout: string; readonly next: string | undefined };
export type PageLayout = { readonly page: Record<string, string>; readonly header: Record<string, string>; readonly footer: Record<string, string> };

/** The styles of both parts of an OpenDocument file; those of the content come last and win. */
export class OdtStyles {
	readonly styles = new Map<string, OdtStyle>();
	readonly lists = new Map<string, OdtListStyle>();
	readonly fonts = new Map<string, string>();
	readonly layouts = new Map<string, PageLayout>();
	readonly masters = new Map<string, MasterPage>();
	readonly #paragraphs = new Map<string, ParagraphStyle>();
	readonly #runs = new Map<string, RunStyle>();

	of(family: string, name: string | undefined): OdtStyle | undefined {
		return name === undefined ? undefined : this.styles.get(`${family} ${name}`);
	}

	/** The family's default, then the style's ancestors from the root down. */
	#chain(family: string, name: string | undefined): OdtStyle[] {
		const chain: OdtStyle[] = [];
		let style = this.of(family, name);
		while (style && !chain.includes(style)) {
			chain.unshift(style);
			style = this.of(family, style.parent);
		}
		const base = this.of(family, '');
		return base ? [base, ...chain] : chain;
	}

	paragraph(name: string | undefined, outline: number | undefined): ParagraphStyle {
		const key = `${name ?? ''} ${outline ?? ''}`;
		const known = this.#paragraphs.get(key);
		if (known) return known;
		const chain = this.#chain('paragraph', name);
		const level = outline ?? chain.findLast((style) => style.outline !== undefined)?.outline;
		const raw: RawParagraph = Object.assign({}, ...chain.map((style) => style.paragraph), level !== undefined && { outline: level - 1 });
		const made = finalParagraph(raw);
		this.#paragraphs.set(key, made);
		return made;
	}

	/** What text looks like inside a paragraph and the spans around it, the outermost first. */
	run(paragraph: string | undefined, spans: readonly string[]): RunStyle {
		const key = [paragraph ?? '', ...spans].join('\n');
		const known = this.#runs.get(key);
		if (known) return known;
		const layers = [...this.#chain('paragraph', paragraph), ...spans.flatMap((span) => this.#chain('text', span))];
		const made = finalRun(Object.assign({}, ...layers.map((layer) => layer.run)) as RawRun);
		this.#runs.set(key, made);
		return made;
	}

	isHidden(spans: readonly string[]): boolean {
		return spans.some((span) => this.of('text', span)?.run.hidden === true);
	}

	fontOf(a: Attributes): string | undefined {
		const named = a['style:font-name'];
		const family = (named === undefined ? undefined : (this.fonts.get(named) ?? named)) ?? a['fo:font-family'];
		return family?.split(',')[0]?.replace(/^['"]|['"]$/g, '');
	}
}
