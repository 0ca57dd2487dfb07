import { parsePart } from '../xml/parse-part.ts';
import type { Zip } from '../zip/zip.ts';
import type { ThemeFonts } from './read-run-property.ts';

/** The two Latin fonts that styles may name by role instead of by name. */
export function readTheme(zip: Zip, part: string | undefined): ThemeFonts {
	const fonts: { major: string | undefined; minor: string | undefined } = { major: undefined, minor: undefined };
	let role: 'major' | 'minor' | null = null;
	if (part === undefined) return fonts;
	parsePart(zip, part, {
		open: (name, a) => {
			if (name === 'a:majorFont') role = 'major';
			else if (name === 'a:minorFont') role = 'minor';
			else if (name === 'a:latin' && role) fonts[role] = a['typeface'] || undefined;
		},
		close: (name) => {
			if (name === 'a:majorFont' || name === 'a:minorFont') role = null;
		}
	});
	return fonts;
}
