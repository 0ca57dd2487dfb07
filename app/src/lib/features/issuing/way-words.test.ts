import { expect, test } from 'vitest';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { FileProof, SignatureView } from './view.ts';
import { wayWords } from './way-words.ts';

const proof: FileProof = { way: 'revision', signatures: [], setAside: [], confirmedReason: null };
const signature: SignatureView = {
	kind: 'signature',
	signer: 'Nguyễn Văn Thử',
	organisation: null,
	at: null,
	timeBy: null,
	fault: null,
	after: 'nothing',
	isInTime: null,
	trust: 'unknown',
	chain: []
};

test.each(['vi', 'en'] as const)('only a file that bears a signature is said to be signed, in %s', (locale) => {
	const { signatures: words } = messagesIn(locale);
	const signs = /ký số|sign/u;
	expect(wayWords(proof, words)).not.toMatch(signs);
	expect(wayWords({ ...proof, setAside: ['57/SKHCN-VP', '20', '9'] }, words)).not.toMatch(signs);
	expect(wayWords({ ...proof, setAside: ['57/SKHCN-VP'], signatures: [signature] }, words)).toMatch(signs);
});

test('number and day that were written onto the frozen file are said to be what was added', () => {
	expect(wayWords({ ...proof, setAside: ['57/SKHCN-VP', '20', '9'] }, messagesIn('vi').signatures)).toContain('chỉ ghi thêm số, ngày');
});
