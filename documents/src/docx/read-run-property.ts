import type { Attributes } from '../xml/names.ts';
import type { RawRun } from './raw-properties.ts';
import { isOn, numberOf } from './values.ts';

export type ThemeFonts = { readonly major: string | undefined; readonly minor: string | undefined };

/** Takes one child of w:rPr into `raw`; what the model does not know is passed over. */
export function readRunProperty(raw: RawRun, name: string, a: Attributes, theme: ThemeFonts): void {
	switch (name) {
		case 'w:b':
			raw.bold = isOn(a);
			break;
		case 'w:i':
			raw.italic = isOn(a);
			break;
		case 'w:u':
			raw.underline = a['w:val'] !== 'none' && isOn(a);
			break;
		case 'w:caps':
			raw.capitals = isOn(a);
			break;
		case 'w:vanish':
			raw.hidden = isOn(a);
			break;
		case 'w:rStyle':
			raw.style = a['w:val'] ?? '';
			break;
		default:
			readAppearance(raw, name, a, theme);
	}
}

function readAppearance(raw: RawRun, name: string, a: Attributes, theme: ThemeFonts): void {
	if (name === 'w:sz') assignNumber(raw, numberOf(a['w:val']));
	else if (name === 'w:rFonts') assignFont(raw, a, theme);
	else if (name === 'w:color') raw.color = (a['w:val'] ?? 'auto').toUpperCase();
	else if (name === 'w:vertAlign') raw.vertical = verticalOf(a['w:val']);
}

function assignNumber(raw: RawRun, size: number | undefined): void {
	if (size !== undefined && size > 0) raw.size = size;
}

function assignFont(raw: RawRun, a: Attributes, theme: ThemeFonts): void {
	const themed = a['w:asciiTheme'] ?? a['w:hAnsiTheme'];
	const font = (themed === undefined ? undefined : themed.startsWith('major') ? theme.major : theme.minor) ?? a['w:ascii'] ?? a['w:hAnsi'];
	if (font) raw.font = font;
}

function verticalOf(value: string | undefined): NonNullable<RawRun['vertical']> {
	return value === 'superscript' || value === 'subscript' ? value : 'baseline';
}
