import type { RawParagraph, RawRun } from './raw-properties.ts';

const toggles = ['bold', 'italic', 'capitals', 'hidden'] as const;

/**
 * Puts a kind of style over the kind under it (table, paragraph, character). A switch that both kinds turn on is off again, as a bold word of a
 * bold heading is upright (ECMA-376, part 1, 17.7.3); a switch of the file's defaults stays on.
 */
export function toggled(under: RawRun, over: RawRun, defaults: RawRun): RawRun {
	const run: RawRun = { ...under, ...over };
	for (const name of toggles) {
		if (over[name] === undefined || under[name] === undefined) continue;
		run[name] = defaults[name] === true || under[name] !== over[name];
	}
	return run;
}

/** Styles from the root down. The indents of a list that a style names stand over those of the styles above it, under its own. */
export function layeredParagraph(layers: readonly RawParagraph[]): RawParagraph {
	const paragraph: RawParagraph = {};
	for (const layer of layers) {
		if (layer.list) for (const name of ['indentLeft', 'indentRight', 'indentFirst'] as const) delete paragraph[name];
		Object.assign(paragraph, layer);
	}
	return paragraph;
}
