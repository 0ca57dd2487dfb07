import type { Translation } from '../catalogue.ts';
import type { verify as vi } from '../vi/verify.ts';

export const verify = {
	mark: 'QR code leading to the page that verifies the document',
	title: 'Verify a document',
	lead: 'Whoever holds a paper or file of this agency can verify it here, without an account. Only what was issued is known on this page.',
	byFile: 'By file',
	file: 'The file you have',
	fileHint: 'Its hash is compared with the book; the file itself is not kept.',
	askFile: 'Verify the file',
	byCode: 'By code or number',
	text: 'Code, or number and symbol',
	textHint: 'A code is 12 or more digits and letters a–f, for example 7f3a 91c2 0b6e.',
	day: 'Date of the document',
	dayHint: 'Only needed with number and symbol.',
	askCode: 'Verify',
	verdict: 'Result',
	states: {
		valid: 'Issued by this agency, and in force by its book.',
		corrected: 'Issued by this agency, and corrected since.',
		replaced: 'Issued by this agency, and replaced since.',
		recalled: 'Issued by this agency, and recalled since.'
	},
	unknown: 'Not a document issued by this system.',
	unknownHelp: 'No issued document matches. A file that was edited, scanned or printed again has another hash; try number and date, or ask the agency.',
	issuer: 'Issuer',
	number: 'Number and symbol',
	dated: 'Date of the document',
	issuedOn: 'Day of issue',
	fileHash: 'Hash of the issued file (SHA-256)',
	contentHash: 'Hash of the frozen content (SHA-256)',
	remedies: {
		replaced: (by, day) => `Replaced by ${by} on ${day}.`,
		corrected: (by, day) => `Corrected by ${by} on ${day}.`,
		recalled: (by, day) => `Recalled on ${day}${by ? ` by ${by}` : ''}.`
	},
	by: {
		file: 'The file you sent is the issued file, byte for byte.',
		frozen: 'The file you sent is this document as it went to signature, without number, signature and seal.',
		code: 'The code is in the book. Compare number, date and words with what the agency sent.',
		number: 'Number and date are in the book; the words you hold were not compared.'
	},
	signatures: 'Electronic signatures in the file',
	hash: 'Hash of the file you sent (SHA-256):',
	certificate: {
		title: 'Certificate',
		valid: 'The agency gave this certificate by a decision that was issued.',
		recalled: 'The decision behind this certificate was recalled.',
		name: 'Given to',
		movement: 'In',
		model: 'Model',
		decision: 'By decision'
	},
	certificateCode: (code, at) => `Code: ${code}${at === '' ? '' : ` at ${at}`}`,
	open: 'Verify a document'
} satisfies Translation<typeof vi>;
