import { searchKey } from '../language/search-key.ts';

/** What an agency wants to look at first: certain words, more than so many links, or more than so many letters. */
export type SpamRule =
	| { readonly kind: 'words'; readonly words: string; readonly most: null }
	| { readonly kind: 'links' | 'length'; readonly words: string; readonly most: number };

/**
 * Whether a message is caught by a rule. Words typed without accents are found with any accents; words typed with accents are found only as typed, so that
 * "vay" does not have to mean "váy". A word inside a longer one does not count.
 */
export function isCaught(message: string, rule: SpamRule): boolean {
	if (rule.kind === 'links') return linksIn(message) > rule.most;
	if (rule.kind === 'length') return [...message.normalize('NFC')].length > rule.most;
	const bare = searchKey(rule.words);
	if (bare === '') return false;
	const isBare = asTyped(rule.words) === bare;
	return isBare ? hasWords(searchKey(message), bare) : hasWords(asTyped(message), asTyped(rule.words));
}

/** How many addresses of the web a message holds, with or without "https://". */
export function linksIn(message: string): number {
	return message.match(links)?.length ?? 0;
}

const links =
	/(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|xyz|top|shop|vip|club|online|site|io|me|ly|cc|vn)(?![\p{L}\p{N}-])(?:\/\S*)?/giu;

function asTyped(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/\p{Cf}+/gu, '')
		.replaceAll(/\s+/gu, ' ')
		.trim();
}

function hasWords(text: string, words: string): boolean {
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
	return false;
}

function isLetter(sign: string | undefined): boolean {
	return sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
}
