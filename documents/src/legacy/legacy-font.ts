export type LegacyEncoding = 'tcvn3' | 'vni';

/** The old encoding that a font's name says, or null: .VnTime, .VnArialH …; VNI-Times, VNI Helve … */
export function encodingOfFont(font: string | undefined): LegacyEncoding | null {
	if (font === undefined) return null;
	if (/^\.Vn/i.test(font)) return 'tcvn3';
	return /^VNI[- ]/i.test(font) ? 'vni' : null;
}
