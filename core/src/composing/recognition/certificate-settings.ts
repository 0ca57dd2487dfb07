import type { Margins } from '../page.ts';

/** How a certificate is set: points and millimetres, all for the agency to choose. */
export type CertificateSettings = {
	/** A frame for plain paper; false for a printed form, which has its own. */
	readonly frame: boolean;
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
	margins: { top: 15, right: 15, bottom: 15, left: 15 },
	sizes: { heading: 13, authority: 18, kind: 36, name: 24, text: 16, foot: 13 },
	above: 40,
	toSign: 66
};
