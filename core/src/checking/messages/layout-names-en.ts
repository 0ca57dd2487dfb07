import type { LayoutNames } from './messages.ts';

/** The parts of a paper and what is ruled of them, as a heading says it. */
export const layoutNamesEn: LayoutNames = {
	subjects: {
		nation: 'name of the nation',
		motto: 'motto',
		'party-heading': 'heading of Party papers',
		'parent-issuer': 'parent body',
		issuer: 'issuer',
		number: 'number and symbol',
		'place-and-date': 'place and date',
		kind: 'kind of document',
		subject: 'subject',
		'letter-subject': 'subject of the letter',
		addressee: 'addressee',
		basis: 'legal basis',
		part: 'part or chapter',
		section: 'section heading (I, II, …)',
		'clause-title': 'clause heading (1, 2, …)',
		article: 'the word “Điều”',
		body: 'text',
		capacity: 'signing capacity',
		position: 'signer’s position',
		signer: 'signer’s name',
		'recipients-label': 'the words “Nơi nhận”',
		recipients: 'recipients',
		'appendix-label': 'the words “Phụ lục”',
		'appendix-title': 'title of the annex',
		'appendix-note': 'note of the annex',
		'page-number': 'page number',
		page: 'pages of the paper',
		'annex-page': 'pages of the annex',
		document: 'whole document'
	},
	properties: {
		'layout.paper': 'paper size',
		'layout.orientation': 'orientation',
		'layout.margin': 'margin',
		'layout.font': 'typeface',
		'layout.color': 'colour',
		'layout.page-number': 'page number',
		'layout.size': 'size',
		'layout.bold': 'weight',
		'layout.italic': 'slope',
		'layout.underline': 'underline',
		'layout.case': 'capitals',
		'layout.alignment': 'alignment',
		'layout.indent': 'indent',
		'layout.spacing': 'space above',
		'layout.line-spacing': 'line spacing',
		'layout.rule': 'rule'
	}
};
