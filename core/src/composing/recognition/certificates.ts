import type { Block, Document, PageSection } from '../../document/document.ts';
import type { System } from '../../presentation/pack.ts';
import { layDown, type Part } from '../lay-down.ts';
import { pagesOf, sheetOf } from '../page.ts';
import { certificatePage, markPart } from './certificate-page.ts';
import type { VerifyMark } from '../with-mark.ts';
import { type CertificateSettings, usualCertificate } from './certificate-settings.ts';

/** What a certificate says of whom it honours; issuer, day and signer are the same on all. */
export type Certificates = {
	/** Whose heading stands above: the State's or the Party's. */
	readonly system: System;
	/** "Giấy khen", "Giấy chứng nhận". */
	readonly kind: string;
	/** Who gives it, in full: "Giám đốc Sở Xây dựng". */
	readonly authority: string;
	/** The word before the kind: "Tặng"; null where the kind stands alone. */
	readonly verb: string | null;
	readonly placeAndDate: string;
	/** "Quyết định số …/QĐ-SXD ngày …"; null while it has no number. */
	readonly decision: string | null;
	readonly signature: { readonly position: string; readonly name: string };
	readonly honoured: readonly {
		readonly name: string;
		readonly post: string | null;
		readonly achievement: string;
		/** By which anyone may ask the agency whether it gave this certificate. */
		readonly proof?: CertificateProof | null;
	}[];
};

export type CertificateProof = { readonly words: string; readonly mark: VerifyMark | null };

/**
 * Certificates to print, one a landscape page: with a frame on plain paper, without one on a form that has its own. Sizes are settings: the decree on
 * rewards shows how a giấy khen looks, and the exact figures are from memory (mem) until an agency confirms them.
 */
export function composeCertificates(data: Certificates, settings: CertificateSettings = usualCertificate): Document {
	const blocks: Block[] = [];
	const sections: PageSection[] = [];
	const media = new Map<string, Uint8Array>();
	for (const [at, one] of data.honoured.entries()) {
		if (one.proof?.mark) media.set(markPart(at), one.proof.mark.png);
		const page = layDown([certificatePage(data, one, settings, at), ...end], blocks.length);
		sections.push({
			...pagesOf(page, blocks.length, 'landscape', settings.margins),
			paper: sheetOf(settings.paper, settings.margins).paper,
			header: [],
			footer: []
		});
		blocks.push(...page);
	}
	return { blocks, sections, ...(media.size > 0 && { media }) };
}

/** Word asks for a paragraph after a table; this one takes no room. */
const end: readonly Part[] = [{ kind: 'paragraph', runs: [], style: { line: { value: 20, rule: 'exact' } }, within: 'body' }];
