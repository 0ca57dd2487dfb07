import type { Margins } from '../page.ts';

/** How a certificate is set: points and millimetres, all for the agency to choose. */
export type CertificateSettings = {
	/** A frame for plain paper; false for a printed form, which has its own. */
	readonly frame: boolean;
	readonly paper: 'a4' | 'a3';
	readonly margins: Margins;
	/** Sizes in points. */
	readonly sizes: {
		readonly heading: number;
		readonly authority: number;
		readonly kind: number;
		readonly name: number;
		readonly text: number;
		readonly foot: number;
	};
	/** Room above the heading, so that it clears the emblem of a printed form. */
	readonly above: number;
	/** Room for a hand and a seal. */
	readonly toSign: number;
};

/** NOTE: (mem) not read in the decree itself; an agency confirms or changes them. */
export const usualCertificate: CertificateSettings = {
	frame: true,
	paper: 'a4',
	margins: { top: 15, right: 15, bottom: 15, left: 15 },
	sizes: { heading: 13, authority: 18, kind: 36, name: 24, text: 16, foot: 13 },
	above: 40,
	toSign: 66
};

/** What an office chooses: the sheet, a frame for plain paper, and room above where the printed form bears the national emblem. */
export type CertificateWishes = Pick<CertificateSettings, 'paper' | 'frame'> & { readonly emblem: boolean };

/** The usual settings under these wishes; an A3 sheet is √2 times an A4 one, and so is all that stands on it. */
export function certificateSettings({ paper, frame, emblem }: CertificateWishes): CertificateSettings {
	const by = paper === 'a3' ? Math.SQRT2 : 1;
	const scaled = (value: number) => Math.round(value * by);
	const { margins, sizes, above, toSign } = usualCertificate;
	return {
		frame,
		paper,
		margins: { top: scaled(margins.top), right: scaled(margins.right), bottom: scaled(margins.bottom), left: scaled(margins.left) },
		sizes: {
			heading: scaled(sizes.heading),
			authority: scaled(sizes.authority),
			kind: scaled(sizes.kind),
			name: scaled(sizes.name),
			text: scaled(sizes.text),
			foot: scaled(sizes.foot)
		},
		above: scaled(emblem ? above * 2 : above),
		toSign: scaled(toSign)
	};
}
