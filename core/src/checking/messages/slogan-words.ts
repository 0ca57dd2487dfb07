import { compareSlogans } from '../compare-slogans.ts';

/** Which words of a slogan differ from the superior's, as `said` puts each: "“giặc” thay cho “thù”". */
export function sloganWords(printed: string, original: string, said: (own: string, theirs: string) => string): string {
	const [words = []] = compareSlogans([printed], [original]).compared.map((one) => one.words);
	const pieces: string[] = [];
	let [own, theirs] = ['', ''];
	for (const { kind, text } of [...words, { kind: 'same', text: '' } as const]) {
		if (kind === 'removed') theirs += text;
		else if (kind === 'added') own += text;
		else {
			if (own.trim() !== '' || theirs.trim() !== '') pieces.push(said(own.trim(), theirs.trim()));
			[own, theirs] = ['', ''];
		}
	}
	return pieces.join('; ');
}
