import type { Translation } from '../catalogue.ts';
import type { signatures as vi } from '../vi/signatures.ts';

export const signatures = {
	ways: {
		revision: {
			signed: 'The file is the frozen paper with signatures after it: its bytes stand unchanged at the beginning, and no frozen word differs.',
			filled:
				'The file is the frozen paper with number and day alone in the open places: its bytes stand unchanged at the beginning, and no frozen word differs.',
			bare: 'The file is the frozen paper without a word more: its bytes stand unchanged at the beginning.'
		},
		'same-text':
			'The file does not continue the frozen one, but its words are the same beside number, date and captions. Pictures and seals were not compared.',
		scan: 'The file is a scan, whose words cannot be compared.',
		outside: 'A paper made elsewhere; there is nothing frozen to compare it with.'
	},
	vouched: (by, reason) => `${by} has compared it: ${reason}.`,
	setAside: (words) => `Added since it was frozen: ${words}.`,
	none: 'The file bears no electronic signature.',
	holds: (signer, organisation) => `The signature of ${signer}${organisation && organisation !== signer ? ` (${organisation})` : ''} holds.`,
	stamp: (service) => `The time stamp of ${service} holds.`,
	faults: {
		unreadable: 'There is a signature that cannot be read.',
		changed: 'The signature does not hold: the file was changed after signing.',
		partial: 'The signature does not cover the file from its beginning.'
	},
	times: {
		timestamp: (time) => `Signed ${time}, as a time stamping service confirms.`,
		signer: (time) => `Signed ${time} by the signer’s own clock.`
	},
	noTime: 'No time of signing is stated.',
	outOfTime: 'The certificate was not valid then.',
	after: { nothing: '', 'signed-later': 'Another signature follows.', unsigned: 'Something was added after it without a signature.' },
	chain: (names) => `Certificates: ${names}.`,
	trust: {
		trusted: 'The root is one this agency trusts.',
		'self-signed': 'The certificate is its own issuer.',
		unknown: 'No root that was named here stands above it.'
	},
	scan: 'Scan compared: grounds',
	scanHint: 'For a scan only, for example: each page compared with the frozen paper, signed and sealed. Your name is kept.',
	fill: 'Write number and day onto the file',
	fillHint: 'Tick only when the PDF leaves them open: the number and day of the book go into the open places, the rest stays as it is.',
	at: (after) => (after ? `After “${after}”:` : 'At the beginning:'),
	over: (page) => `Laid over page ${page}:`,
	more: (count) => `and ${count} more.`
} satisfies Translation<typeof vi>;
